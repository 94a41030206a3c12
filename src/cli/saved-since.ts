import { stat } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../release/listing";

/**
 * How many files of a folder were saved, or moved there, since another file was written; all of them where that one does
 * not exist. An estimate of the work, on which only the speed of a build may depend.
 */
export async function savedSince(directory: string, file: string): Promise<number> {
  const written = (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
  let saved = 0;
  for (const path of await listFiles(directory)) {
    const { mtimeMs, ctimeMs } = await stat(join(directory, path));
    if (Math.max(mtimeMs, ctimeMs) > written) saved += 1;
  }
  return saved;
}
