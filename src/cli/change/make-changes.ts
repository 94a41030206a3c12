import { readFile, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { replaceFile } from "../../content/replace-file";
import { ReleaseError } from "../../release/errors";
import { type Change, isMove, isRemoval } from "./change";

/**
 * Makes changes one after the other. A file is always either the old one or the new one, whole.
 *
 * @param folder absolute; relative paths start there
 * @throws ReleaseError, and changes nothing, when somebody saved one of the files after the changes were planned
 */
export async function makeChanges(folder: string, changes: readonly Change[]): Promise<void> {
  await refuseStale(folder, changes);
  for (const change of changes) {
    const place = resolve(folder, change.path);
    if (isRemoval(change)) await rm(place, { recursive: true, force: true });
    else if (isMove(change)) await rename(place, resolve(folder, change.to));
    else await replaceFile(place, change.after);
  }
}

async function refuseStale(folder: string, changes: readonly Change[]): Promise<void> {
  const stale: string[] = [];
  for (const change of changes) {
    if (isRemoval(change) || isMove(change)) continue;
    const now = await readFile(resolve(folder, change.path), "utf8").catch(() => undefined);
    if (now !== change.before && now !== change.after) stale.push(change.path);
  }
  if (stale.length === 0) return;
  throw new ReleaseError(
    stale.map(
      (path) => `${path} was saved in the meantime; nothing was changed, so run this again`,
    ),
  );
}
