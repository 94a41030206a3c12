import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../release/test-folder";
import { savedSince } from "./saved-since";

const long = new Date(4e12);

test("without the file that it is compared with, everything counts", async () => {
  const folder = testFolder({ "a/index.md": "", "b/index.md": "" });
  expect(await savedSince(folder, "/nowhere/at/all")).toBe(2);
});

test("only what was saved after that file counts", async () => {
  const folder = testFolder({ "a/index.md": "", "b/index.md": "" });
  const last = join(testFolder({ done: "" }), "done");
  utimesSync(last, long, long);
  expect(await savedSince(folder, last)).toBe(0);
  writeFileSync(join(folder, "a/index.md"), "new");
  utimesSync(join(folder, "a/index.md"), long, new Date(long.getTime() + 1000));
  expect(await savedSince(folder, last)).toBe(1);
});
