import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../tests/support/test-folder";
import { SavedFiles } from "./saved-files";

let folder: string;
let files: SavedFiles;

beforeEach(() => {
  folder = testFolder({ "topics.yml": "- id: a", "posts/one.md": "One", "posts/two.md": "Two" });
  files = new SavedFiles(folder);
  files.all();
});

const texts = () =>
  Object.fromEntries(files.all().map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));

test("a file that was saved is what it is now", () => {
  writeFileSync(join(folder, "posts/one.md"), "Another");
  files.saved("posts/one.md");
  expect(texts()).toEqual({
    "topics.yml": "- id: a",
    "posts/one.md": "Another",
    "posts/two.md": "Two",
  });
});

test("a new file is there", () => {
  writeFileSync(join(folder, "posts/three.md"), "Three");
  files.saved("posts/three.md");
  expect(texts()).toMatchObject({ "posts/three.md": "Three", "posts/two.md": "Two" });
});

test("a file that an editor has emptied is as it was until it has a byte", () => {
  for (const [written, read] of [
    ["", "One"],
    ["One and a half", "One and a half"],
  ] as const) {
    writeFileSync(join(folder, "posts/one.md"), written);
    files.saved("posts/one.md");
    expect(texts()["posts/one.md"]).toBe(read);
  }
  writeFileSync(join(folder, "posts/one.md"), "");
  files.forget();
  expect(texts()["posts/one.md"]).toBe("One and a half");
});

test.each([
  ["somebody says so", () => files.forget()],
  ["it is said to be saved", () => files.saved("posts/two.md")],
])("a file that went away is gone once %s", (_when, say) => {
  rmSync(join(folder, "posts/two.md"));
  say();
  expect(Object.keys(texts())).toEqual(["topics.yml", "posts/one.md"]);
});
