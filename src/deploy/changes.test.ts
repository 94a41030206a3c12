import type { ReleasedFile } from "../release/manifest";
import { changesBetween } from "./changes";

const file = (path: string, digest: string, bytes: number): ReleasedFile => ({
  path,
  digest,
  bytes,
  type: "text/plain",
  cache: "data",
});

test("what is new, other and no more", () => {
  const former = [file("gone", "a", 1), file("same", "b", 2), file("other", "c", 3)];
  const next = [file("new", "d", 4), file("other", "e", 5), file("same", "b", 2)];
  expect(changesBetween(former, next)).toEqual([
    { kind: "new", path: "new", bytes: 4 },
    { kind: "changed", path: "other", bytes: 5 },
    { kind: "removed", path: "gone", bytes: 1 },
  ]);
});
