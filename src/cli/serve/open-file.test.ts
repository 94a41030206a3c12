import { renameSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../release/test-folder";
import { plain } from "./encoding";
import { findSteadily, openFile } from "./open-file";

test("what was opened is what is read, though its name is another file's by now", async () => {
  const folder = testFolder({ "dist/a.txt": "old", "next/a.txt": "newer" });
  const opened = await openFile(join(folder, "dist/a.txt"), [plain]);
  renameSync(join(folder, "dist"), join(folder, "gone"));
  renameSync(join(folder, "next"), join(folder, "dist"));
  expect(opened?.size).toBe(3);
  expect((await opened?.handle.readFile())?.toString()).toBe("old");
  await opened?.handle.close();
});

test("a folder is no file", async () => {
  const folder = testFolder({ "a/b.txt": "" });
  expect(await openFile(join(folder, "a"), [plain])).toBeUndefined();
});

test("a miss while the folder is swapped is asked again", async () => {
  const folder = testFolder({ "dist/a": "", "next/a": "" });
  let asked = 0;
  const found = await findSteadily(join(folder, "dist"), async () => {
    asked += 1;
    if (asked > 1) return "found";
    renameSync(join(folder, "dist"), join(folder, "gone"));
    renameSync(join(folder, "next"), join(folder, "dist"));
    return undefined;
  });
  expect(found).toBe("found");
});

test("a miss while the folder is away waits until it is back", async () => {
  const folder = testFolder({ "next/a": "" });
  let asked = 0;
  const found = await findSteadily(join(folder, "dist"), async () => {
    asked += 1;
    if (asked === 2) renameSync(join(folder, "next"), join(folder, "dist"));
    return asked > 2 ? "found" : undefined;
  });
  expect(found).toBe("found");
});

test("a miss in a folder that stays is a miss", async () => {
  let asked = 0;
  await findSteadily(testFolder(), async () => {
    asked += 1;
    return undefined;
  });
  expect(asked).toBe(1);
});
