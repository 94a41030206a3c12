import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { suffixes } from "./compress";
import { forEachOf } from "./concurrency";
import type { FormerRelease } from "./former-release";
import type { Sources } from "./reachable";

/** What a new release has in common with the former one. Compressed copies are not counted. */
export interface Plan {
  /** Files whose bytes are the same as before. */
  readonly unchanged: ReadonlySet<string>;
  /** How many files are new, different, or gone. */
  readonly changed: number;
  /** The size of all files, in bytes. */
  readonly bytes: number;
}

/** Compares, byte by byte, what is to be released with what stands there. */
export async function plan(sources: Sources, former: FormerRelease | undefined): Promise<Plan> {
  const unchanged = new Set<string>();
  let bytes = 0;
  await forEachOf(sources, 8, async ([file, source]) => {
    const { size } = await stat(source);
    bytes += size;
    if (former?.files.has(file) && (await sameBytes(source, join(former.directory, file), size))) {
      unchanged.add(file);
    }
  });
  const gone = [...(former?.files ?? [])].filter((file) => !sources.has(file) && !isCopy(file));
  return { unchanged, changed: sources.size - unchanged.size + gone.length, bytes };

  function isCopy(file: string): boolean {
    return suffixes.some((suffix) => {
      const original = file.slice(0, -suffix.length);
      return file.endsWith(suffix) && (former?.files.has(original) || sources.has(original));
    });
  }
}

async function sameBytes(source: string, other: string, size: number): Promise<boolean> {
  if ((await stat(other)).size !== size) return false;
  const [content, otherContent] = await Promise.all([readFile(source), readFile(other)]);
  return content.equals(otherContent);
}
