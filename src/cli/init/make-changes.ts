import { rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../replace-file";
import { type Change, isRemoval } from "./change";

/** Makes changes one after the other. A file is always either the old one or the new one, whole. */
export async function makeChanges(project: string, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const place = join(project, change.path);
    if (isRemoval(change)) await rm(place, { recursive: true, force: true });
    else await replaceFile(place, change.after);
  }
}
