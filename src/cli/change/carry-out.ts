import { type Change, isMove, isRemoval } from "./change";
import { diffOf } from "./diff";
import { makeChanges } from "./make-changes";
import type { Talk } from "./talk";

/**
 * Shows what changes, asks where there is somebody to ask, and makes the changes.
 *
 * @param folder absolute; relative paths start there
 * @returns whether they were made
 */
export async function carryOut(
  folder: string,
  changes: readonly Change[],
  talk: Talk,
): Promise<boolean> {
  const real = changes.filter(
    (change) => isRemoval(change) || isMove(change) || change.before !== change.after,
  );
  talk.say(`${real.map(diffOf).join("")}\n`);
  if (talk.confirm && !(await talk.confirm("Go on?"))) {
    talk.say("Nothing was changed.\n");
    return false;
  }
  await makeChanges(folder, real);
  return true;
}
