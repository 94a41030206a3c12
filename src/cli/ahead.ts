import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { ContentText } from "../model/content";
import type { Card } from "../outputs/share-image/card";

/** Fewer texts or pictures than this are made before a second process has started. */
const worthAnother = 20;

/** MB for what is new in memory: a tenth of the time went into clearing a smaller room. */
const room = "--max-semi-space-size=32";

/** Where work that Gatsby could do itself is done meanwhile. */
interface Elsewhere {
  /** Absolute path of the folder in which Gatsby works. */
  readonly siteRoot: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** What stops work, and the end of it, whichever way it ends. */
interface Work {
  readonly stop: () => void;
  readonly ended: Promise<unknown>;
}

/** Has texts rendered on the cores that Gatsby, which does nearly everything in one process, leaves idle. */
export const renderElsewhere = (texts: readonly ContentText[], place: Elsewhere): Work =>
  workElsewhere("render-texts.ts", texts, place);

/** Has share images drawn on those cores. */
export const drawElsewhere = (cards: readonly Card[], place: Elsewhere): Work =>
  workElsewhere("draw-cards.ts", cards, place);

function workElsewhere(
  script: string,
  items: readonly unknown[],
  { siteRoot, environment }: Elsewhere,
): Work {
  const processes = Math.min(availableParallelism() - 1, Math.ceil(items.length / worthAnother));
  const children = Array.from({ length: processes }, (_, index) => {
    const child = fork(join(siteRoot, "src/cli", script), {
      cwd: siteRoot,
      env: environment,
      execArgv: [room, "--import", "tsx"],
      stdio: "ignore",
    });
    // Without it Gatsby does the work by itself.
    child.on("error", () => {});
    child.send(items.filter((_item, place) => place % processes === index));
    return child;
  });
  return {
    stop: () => {
      for (const child of children) child.kill();
    },
    ended: Promise.all(children.map((child) => new Promise((done) => child.once("close", done)))),
  };
}
