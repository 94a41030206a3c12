import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../tests/support/test-folder";
import { SavedFiles } from "./saved-files";

let folder: string;
let files: SavedFiles;

beforeEach(() => {
  folder = testFolder({ "topics.yml": "- id: a", "posts/one.md": "One", "posts/two.md": "Two" });
  files = new SavedFiles(folder);
});

const at = (path: string) => join(folder, path);
const texts = () =>
  Object.fromEntries(files.all().map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));

/** Looks until nothing is being written. */
function settle(): string[] {
  const changed: string[] = [];
  for (let now = 0; ; now += 300) {
    const look = files.look(now);
    changed.push(...look.changed);
    if (!look.unsettled) return changed.sort();
  }
}

test("what nobody touched is as it was", () => {
  expect(settle()).toEqual([]);
  expect(texts()).toEqual({
    "topics.yml": "- id: a",
    "posts/one.md": "One",
    "posts/two.md": "Two",
  });
});

test.each<[string, () => void, string[], Record<string, string | undefined>]>([
  [
    "a file that was saved",
    () => writeFileSync(at("posts/one.md"), "Another"),
    ["posts/one.md"],
    { "posts/one.md": "Another" },
  ],
  [
    "a new file",
    () => writeFileSync(at("posts/three.md"), "Three"),
    ["posts/three.md"],
    { "posts/three.md": "Three" },
  ],
  [
    "a file that went away",
    () => rmSync(at("posts/two.md")),
    ["posts/two.md"],
    { "posts/two.md": undefined },
  ],
  [
    "a folder that moved",
    () => renameSync(at("posts"), at("pages")),
    ["pages/one.md", "pages/two.md", "posts/one.md", "posts/two.md"],
    { "posts/one.md": undefined, "pages/one.md": "One", "pages/two.md": "Two" },
  ],
  [
    "two files of one size and time that were swapped",
    () => {
      renameSync(at("posts/one.md"), at("posts/x.md"));
      renameSync(at("posts/two.md"), at("posts/one.md"));
      renameSync(at("posts/x.md"), at("posts/two.md"));
    },
    ["posts/one.md", "posts/two.md"],
    { "posts/one.md": "Two", "posts/two.md": "One" },
  ],
  [
    "a picture, which the model does not read",
    () => writeFileSync(at("posts/one.png"), "…"),
    ["posts/one.png"],
    { "posts/one.png": undefined },
  ],
  [
    "a file in the place of a folder",
    () => {
      rmSync(at("posts"), { recursive: true });
      writeFileSync(at("posts"), "");
    },
    ["posts", "posts/one.md", "posts/two.md"],
    { "posts/one.md": undefined },
  ],
  [
    "a folder in the place of a file",
    () => {
      rmSync(at("topics.yml"));
      mkdirSync(at("topics.yml"));
    },
    ["topics.yml"],
    { "topics.yml": undefined },
  ],
])("%s is what it is now", (_, change, changed, expected) => {
  change();
  expect(settle()).toEqual(changed);
  expect(texts()).toEqual(expect.objectContaining(definedOf(expected)));
  for (const [path, text] of Object.entries(expected)) expect(texts()[path]).toBe(text);
});

const definedOf = (expected: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(expected).filter(([, text]) => text !== undefined));

test("what is being written is as it was until it has come to rest", () => {
  writeFileSync(at("posts/one.md"), "Half");
  expect(files.look(0)).toEqual({ changed: [], unsettled: true });
  writeFileSync(at("posts/one.md"), "Half and half");
  expect(files.look(30)).toEqual({ changed: [], unsettled: true });
  expect(texts()["posts/one.md"]).toBe("One");
  expect(files.look(60)).toEqual({ changed: ["posts/one.md"], unsettled: false });
  expect(texts()["posts/one.md"]).toBe("Half and half");
});

test("a file that is gone for a moment is as it was", () => {
  rmSync(at("posts/one.md"));
  files.look(0);
  writeFileSync(at("posts/one.md"), "One");
  expect(files.look(30).changed).toEqual([]);
  expect(texts()["posts/one.md"]).toBe("One");
});

test("a file that an editor has emptied is as it was until it has a byte, or stays empty", () => {
  writeFileSync(at("posts/one.md"), "");
  files.look(0);
  expect(files.look(500)).toEqual({ changed: [], unsettled: true });
  expect(texts()["posts/one.md"]).toBe("One");
  writeFileSync(at("posts/one.md"), "One and a half");
  settle();
  expect(texts()["posts/one.md"]).toBe("One and a half");
  writeFileSync(at("posts/one.md"), "");
  settle();
  expect(texts()["posts/one.md"]).toBe("");
});
