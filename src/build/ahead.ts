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

/**
 * Has texts rendered on the cores that Gatsby, which does nearly everything in one process, leaves idle.
 *
 * @param over stops it
 * @returns when it has ended, whichever way
 */
export const renderElsewhere = (
  texts: readonly ContentText[],
  place: Elsewhere,
  over: AbortSignal,
): Promise<unknown> => workElsewhere("render-texts.ts", texts, place, over);

/** Has share images drawn on those cores. */
export const drawElsewhere = (
  cards: readonly Card[],
  place: Elsewhere,
  over: AbortSignal,
): Promise<unknown> => workElsewhere("draw-cards.ts", cards, place, over);

function workElsewhere(
  script: string,
  items: readonly unknown[],
  { siteRoot, environment }: Elsewhere,
  over: AbortSignal,
): Promise<unknown> {
  if (over.aborted) return Promise.resolve();
  const processes = Math.min(availableParallelism() - 1, Math.ceil(items.length / worthAnother));
  const children = Array.from({ length: processes }, (_, index) => {
    const child = fork(join(siteRoot, "src/build", script), {
      cwd: siteRoot,
      env: environment,
      execArgv: [room, "--import", "tsx"],
      stdio: "ignore",
    });
    child.send(items.filter((_item, place) => place % processes === index));
    return child;
  });
  // One listener for all: of more than ten Node warns.
  over.addEventListener("abort", () => {
    for (const child of children) child.kill();
  });
  return Promise.all(
    children.map(
      (child) =>
        new Promise((done) => {
          child.once("close", done);
          // Without it Gatsby does the work by itself.
          child.on("error", done);
        }),
    ),
  );
}
