import { readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readFiles, testFolder, writeFiles } from "../../tests/support/test-folder";
import { Target } from "./target";
import type { MadePost } from "./to-post";

const post = (text: string, image?: string): MadePost => ({
  ...{ path: "posts/a/index.md", text, form: "article", draft: false, notes: [], elsewhere: [] },
  files: new Map(image === undefined ? [] : [["p.png", Buffer.from(image)]]),
});

async function run(folder: string, made: MadePost): Promise<string> {
  const target = await Target.open(folder, "imported");
  const decision = await target.writePost(made);
  await target.remember({ k: "a" });
  return decision;
}

test("a second run rewrites its own files and keeps what the author edited, added or removed", async () => {
  const folder = join(testFolder(), "imported");
  expect(await run(folder, post("one", "png"))).toBe("write");
  expect(await run(folder, post("one", "png"))).toBe("same");
  expect(await run(folder, post("two", "png"))).toBe("write");
  writeFiles(folder, { "posts/a/index.md": "mine", "posts/a/more.png": "mine" });
  expect(await run(folder, post("three", "other"))).toBe("edited");
  expect(await run(folder, post("three", "other"))).toBe("edited");
  expect(await readFiles(join(folder, "posts"))).toEqual({
    "a/index.md": "mine",
    "a/more.png": "mine",
    "a/p.png": "png",
  });
  rmSync(join(folder, "posts/a"), { recursive: true });
  expect(await run(folder, post("four"))).toBe("removed");
  expect(await readFiles(join(folder, "posts"))).toEqual({});
});

test("a run that was cut off can be finished", async () => {
  const folder = join(testFolder(), "imported");
  const target = await Target.open(folder, "imported");
  await target.remember({});
  await target.writePost(post("one"));
  expect(await run(folder, post("one"))).toBe("same");
  expect(await run(folder, post("two"))).toBe("write");
});

test.each([
  ["holds other files", { "notes.txt": "mine" }],
  ["is damaged", { ".import.json": "{" }],
])("a folder that %s is left alone", async (message, files) => {
  const folder = testFolder(files);
  await expect(Target.open(folder, "imported")).rejects.toThrow(message);
  expect(await readFiles(folder)).toEqual(files);
});

test("an empty folder will do, a file will not", async () => {
  const folder = testFolder();
  expect((await Target.open(folder, "x")).state.files).toEqual({});
  writeFileSync(join(folder, "file"), "");
  await expect(Target.open(join(folder, "file"), "x")).rejects.toThrow('"x" is a file');
});

test("nothing is written through a link out of the target", async () => {
  const outside = testFolder();
  const folder = testFolder();
  symlinkSync(outside, join(folder, "posts"));
  writeFiles(folder, { ".import.json": '{"version":1,"slugs":{},"files":{}}' });
  await expect(run(folder, post("one"))).rejects.toThrow("link out of the target");
  expect(readdirSync(outside)).toEqual([]);
});
