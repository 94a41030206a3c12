import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { readFiles, testFolder, writeFiles } from "../../tests/support/test-folder";
import { besideOut, recover, swapIn } from "./swap";

/** A number that no process has. */
const dead = 2 ** 22 + 1;
const released = { ".rung-release": "", "index.html": "old" };

test("the next folder takes the place of the old one, and nothing is left beside it", async () => {
  const folder = testFolder({ "dist/index.html": "old", "dist/gone.txt": "" });
  const out = join(folder, "dist");
  const next = besideOut(out, "next");
  writeFiles(next, { "index.html": "new" });
  await swapIn(next, out);
  expect(await readFiles(folder)).toEqual({ "dist/index.html": "new" });
});

test("when the next folder cannot be moved in, the old one is back", async () => {
  const folder = testFolder({ "dist/index.html": "old" });
  const out = join(folder, "dist");
  await expect(swapIn(besideOut(out, "next"), out)).rejects.toThrow("ENOENT");
  expect(await readFiles(folder)).toEqual({ "dist/index.html": "old" });
});

test("a run that died between the two renames: the old release comes back", async () => {
  const folder = testFolder();
  writeFiles(join(folder, `dist.old-${dead}-00000001`), released);
  writeFiles(join(folder, `dist.next-${dead}-00000002`), { "index.html": "new" });
  await recover(join(folder, "dist"));
  expect(await readFiles(join(folder, "dist"))).toEqual(released);
  expect(Object.keys(await readFiles(folder)).every((file) => file.startsWith("dist/"))).toBe(true);
});

test("a run that died later: its leftovers go, the release stays", async () => {
  const folder = testFolder({ "dist/index.html": "new" });
  writeFiles(join(folder, `dist.old-${dead}-00000001`), released);
  mkdirSync(join(folder, `dist.next-${dead}-00000002`));
  await recover(join(folder, "dist"));
  expect(await readFiles(folder)).toEqual({ "dist/index.html": "new" });
});

test("of several old releases the one moved away last comes back", async () => {
  const folder = testFolder();
  for (const [number, text] of [
    ["1", "first"],
    ["2", "last"],
  ]) {
    writeFiles(join(folder, `x${number}`), { ".rung-release": "", "index.html": text ?? "" });
    await new Promise((done) => setTimeout(done, 20));
    renameSync(join(folder, `x${number}`), join(folder, `dist.old-${dead}-0000000${number}`));
  }
  await recover(join(folder, "dist"));
  expect(await readFiles(folder)).toMatchObject({ "dist/index.html": "last" });
});

test.each([
  ["of a run that still lives", `dist.next-${process.ppid}-00000001`],
  ["of another name", "dist.next-to-nothing"],
  ["of another release", `other.next-${dead}-00000001`],
])("folders %s are left alone", async (_, name) => {
  const folder = testFolder({ [`${name}/a.txt`]: "a", "dist/index.html": "" });
  await recover(join(folder, "dist"));
  expect(await readFiles(folder)).toHaveProperty([`${name}/a.txt`], "a");
});
