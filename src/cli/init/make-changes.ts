import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Change, isRemoval } from "./change";

/** Makes changes one after the other. A file is always either the old one or the new one, whole. */
export async function makeChanges(project: string, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const place = join(project, change.path);
    if (isRemoval(change)) await rm(place, { recursive: true, force: true });
    else await replaceFile(place, change.after);
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  const mode = (await stat(file).catch(() => undefined))?.mode ?? 0o644;
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(temporary, text, { mode });
    await rename(temporary, file);
  } finally {
    await rm(temporary, { force: true });
  }
}
