import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../src/content/list-files";

/** Every file of a folder by its path, with a digest of its bytes. */
export type Bytes = ReadonlyMap<string, string>;

export async function bytesOf(directory: string): Promise<Bytes> {
  const bytes = new Map<string, string>();
  for (const file of await listFiles(directory)) {
    const content = await readFile(join(directory, file));
    bytes.set(file, createHash("sha256").update(content).digest("hex"));
  }
  return bytes;
}

/**
 * The files that are new, different or gone, sorted. A compressed copy is named only where the file that it is a copy
 * of did not change.
 */
export function changesBetween(before: Bytes, after: Bytes): string[] {
  const all = new Set([...before.keys(), ...after.keys()]);
  const changed = new Set([...all].filter((file) => before.get(file) !== after.get(file)));
  const original = (file: string) => /^(.+)\.(?:br|gz)$/.exec(file)?.[1] ?? "";
  return [...changed].filter((file) => !changed.has(original(file))).sort();
}
