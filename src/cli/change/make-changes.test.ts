import { chmodSync, statSync } from "node:fs";
import { join } from "node:path";
import { readFiles, testFolder } from "../../../tests/support/test-folder";
import { makeChanges } from "./make-changes";

test("files are written, new ones too, and what goes is gone; nothing else is touched", async () => {
  const folder = testFolder({
    "src/site.ts": "old",
    "content/posts/a/index.md": "a",
    "content/posts/a/picture.png": "p",
    "content/posts/b/index.md": "b",
  });
  const changes = [
    { path: "src/site.ts", before: "old", after: "new" },
    { path: "content/authors/ada.md", before: undefined, after: "Ada" },
    { path: "content/posts/a", removed: true },
  ] as const;
  await makeChanges(folder, changes);
  const after = {
    "src/site.ts": "new",
    "content/authors/ada.md": "Ada",
    "content/posts/b/index.md": "b",
  };
  expect(await readFiles(folder)).toEqual(after);
  await makeChanges(folder, changes);
  expect(await readFiles(folder)).toEqual(after);
});

test("a folder moves with all that is in it", async () => {
  const folder = testFolder({ "posts/a/index.md": "a", "posts/a/p.png": "p" });
  await makeChanges(folder, [{ path: "posts/a", to: "posts/b" }]);
  expect(await readFiles(folder)).toEqual({ "posts/b/index.md": "a", "posts/b/p.png": "p" });
});

test("a file that somebody saved in the meantime is not overwritten, and nothing else is", async () => {
  const folder = testFolder({ "a.md": "a", "b.md": "b, and a sentence more" });
  const changes = [
    { path: "a.md", before: "a", after: "A" },
    { path: "b.md", before: "b", after: "B" },
    { path: "c.md", before: undefined, after: "C" },
  ];
  await expect(makeChanges(folder, changes)).rejects.toThrow("b.md was saved in the meantime");
  expect(await readFiles(folder)).toEqual({ "a.md": "a", "b.md": "b, and a sentence more" });
});

test("a file keeps its mode", async () => {
  const folder = testFolder({ "a.md": "old" });
  chmodSync(join(folder, "a.md"), 0o600);
  await makeChanges(folder, [{ path: "a.md", before: "old", after: "new" }]);
  expect(statSync(join(folder, "a.md")).mode & 0o777).toBe(0o600);
});
