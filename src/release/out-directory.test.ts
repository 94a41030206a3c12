import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../tests/support/test-folder";
import { UsageError } from "../model/usage-error";
import { checkOutDirectory } from "./out-directory";

function project() {
  const root = testFolder({
    "content/posts/a/index.md": "",
    "public/index.html": "",
    "dist/.rung-release": "",
    "dist/index.html": "",
    "photos/a.jpg": "",
    "file.txt": "",
  });
  mkdirSync(join(root, "empty"));
  symlinkSync(join(root, "content"), join(root, "link-to-content"));
  symlinkSync(join(root, "photos"), join(root, "link-to-photos"));
  symlinkSync(join(root, "dist"), join(root, "link-to-dist"));
  symlinkSync(join(root, "later"), join(root, "link-to-later"));
  const kept = [
    { name: "the project", path: root, mayHoldRelease: true },
    { name: "the content folder", path: join(root, "content") },
    { name: "Gatsby's public folder", path: join(root, "public") },
  ];
  return { root, check: (out: string) => checkOutDirectory(join(root, out), kept) };
}

test.each([
  ["new", "new"],
  ["deep/and/new", "deep/and/new"],
  ["empty", "empty"],
  ["dist", "dist"],
  ["link-to-dist", "dist"],
  ["link-to-later", "later"],
  ["content-2", "content-2"],
])("%s may hold a release, which is made at %s", async (out, place) => {
  const { root, check } = project();
  expect(await check(out)).toBe(join(root, place));
});

test.each([
  ["content", "is the content folder"],
  ["content/dist", "lies in the content folder"],
  ["link-to-content/new", "lies in the content folder"],
  ["public", "is Gatsby's public folder"],
  ["public/x", "lies in Gatsby's public folder"],
  [".", "it is the project"],
  ["..", "contains the project"],
  ["photos", "it holds files that no release of Rung put there"],
  ["link-to-photos", "it holds files that no release of Rung put there"],
  ["file.txt", "it is a file"],
])("%s is refused: %s", async (out, reason) => {
  const { check } = project();
  const refused = check(out);
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(reason);
});
