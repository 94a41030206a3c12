import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../tests/support/test-folder";
import { listFiles } from "./list-files";

test("files of all depths, sorted", async () => {
  const folder = testFolder({ "b/c.txt": "", "a.txt": "", "b/a/d.txt": "", ".hidden/e": "" });
  expect(await listFiles(folder)).toEqual([".hidden/e", "a.txt", "b/a/d.txt", "b/c.txt"]);
});

test("links are followed, but in no circle, and a dead one is nothing", async () => {
  const folder = testFolder({ "a/b.txt": "" });
  symlinkSync(join(folder, "a"), join(folder, "link"));
  symlinkSync(folder, join(folder, "circle"));
  symlinkSync("/nowhere", join(folder, "dead"));
  symlinkSync(join(folder, "loop"), join(folder, "loop"));
  expect(await listFiles(folder)).toEqual(["a/b.txt", "link/b.txt"]);
});

test("a folder that does not exist holds nothing", async () => {
  expect(await listFiles("/nowhere/at/all")).toEqual([]);
});
