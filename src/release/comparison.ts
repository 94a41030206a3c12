import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suffixes } from "./compress";
import type { FormerRelease } from "./former-release";
import type { ReleasedFile } from "./manifest";
import type { Sources } from "./reachable";

/** What a new release has in common with the former one. Compressed copies are not counted. */
export interface Comparison {
  /** Files whose bytes are the same as before. */
  readonly unchanged: ReadonlySet<string>;
  /** How many files are new, different, or gone. */
  readonly changed: number;
  /** Every file with its digest, in no order. */
  readonly files: readonly Pick<ReleasedFile, "path" | "digest" | "bytes">[];
}

/** Compares, byte by byte, what is to be released with what stands there. */
export function compare(sources: Sources, former: FormerRelease | undefined): Comparison {
  const unchanged = new Set<string>();
  const files: Comparison["files"][number][] = [];
  // One call for a file: so many small ones cost more by way of the thread pool than they take to read.
  for (const [path, source] of sources) {
    const content = readFileSync(source);
    const digest = createHash("sha256").update(content).digest("hex");
    files.push({ path, digest, bytes: content.length });
    if (!former?.files.has(path)) continue;
    // The disk is asked, not the former manifest: somebody may have changed what stands there.
    if (readFileSync(join(former.directory, path)).equals(content)) unchanged.add(path);
  }
  const gone = [...(former?.files ?? [])].filter((file) => !sources.has(file) && !isCopy(file));
  return { unchanged, changed: sources.size - unchanged.size + gone.length, files };

  function isCopy(file: string): boolean {
    return suffixes.some((suffix) => {
      const original = file.slice(0, -suffix.length);
      return file.endsWith(suffix) && (former?.files.has(original) || sources.has(original));
    });
  }
}
