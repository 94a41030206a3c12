import type { Manifest, ReleasedFile } from "../release/manifest";
import type { Change } from "./target";

/** What differs for readers between two lists of files; by path. */
export function changesBetween(
  former: readonly Pick<ReleasedFile, "path" | "digest" | "bytes">[],
  next: Manifest["files"],
): Change[] {
  const before = new Map(former.map((file) => [file.path, file]));
  const after = new Set(next.map(({ path }) => path));
  const written = next
    .filter(({ path, digest }) => before.get(path)?.digest !== digest)
    .map(
      ({ path, bytes }): Change => ({ kind: before.has(path) ? "changed" : "new", path, bytes }),
    );
  const removed = former
    .filter(({ path }) => !after.has(path))
    .map(({ path, bytes }): Change => ({ kind: "removed", path, bytes }));
  return [...written, ...removed];
}
