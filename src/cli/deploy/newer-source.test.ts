import { utimes } from "node:fs/promises";
import { join } from "node:path";
import { testFolder } from "../../../tests/support/test-folder";
import { newerSource } from "./newer-source";

const at = (path: string, minutes: number) => utimes(path, minutes * 60, minutes * 60);

test("what was changed after a build is named", async () => {
  const folder = testFolder({
    "content/posts/a/index.md": "A",
    "src/site.ts": "",
    "dist/.rung/manifest.json": "{}",
  });
  await at(join(folder, "src/site.ts"), 1);
  await at(join(folder, "dist/.rung/manifest.json"), 2);
  await at(join(folder, "content/posts/a/index.md"), 1);
  expect(newerSource(folder, "dist")).toBeUndefined();
  await at(join(folder, "content/posts/a/index.md"), 3);
  expect(newerSource(folder, "dist")).toBe(
    "content/posts/a/index.md was changed after dist was built; `npm run build` takes it in",
  );
  expect(newerSource(folder, "other")).toBeUndefined();
});
