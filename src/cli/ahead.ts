import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { ContentText } from "../model/content";

/** Fewer texts than this are rendered before a second process has started. */
const worthAnother = 20;

/**
 * Has texts rendered on the cores that Gatsby, which does nearly everything in one process, leaves idle.
 *
 * @param siteRoot absolute path of the folder in which Gatsby works
 * @returns what stops it, and the end of it, whichever way it ends
 */
export function renderElsewhere(
  texts: readonly ContentText[],
  siteRoot: string,
  environment: NodeJS.ProcessEnv,
): { readonly stop: () => void; readonly ended: Promise<unknown> } {
  const processes = Math.min(availableParallelism() - 1, Math.ceil(texts.length / worthAnother));
  const children = Array.from({ length: processes }, (_, index) => {
    const child = fork(join(siteRoot, "src/cli/render-texts.ts"), {
      cwd: siteRoot,
      env: environment,
      execArgv: ["--import", "tsx"],
      stdio: "ignore",
    });
    // Without it Gatsby renders by itself.
    child.on("error", () => {});
    child.send(texts.filter((_text, place) => place % processes === index));
    return child;
  });
  return {
    stop: () => {
      for (const child of children) child.kill();
    },
    ended: Promise.all(children.map((child) => new Promise((done) => child.once("close", done)))),
  };
}
