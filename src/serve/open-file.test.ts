import { renameSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../tests/support/test-folder";
import { plain } from "./encoding";
import { openFile } from "./open-file";

test("what was opened is what is read, though its name is another file's by now", async () => {
  const folder = testFolder({ "dist/a.txt": "old", "next/a.txt": "newer" });
  const opened = await openFile(join(folder, "dist/a.txt"), "0", [plain]);
  renameSync(join(folder, "dist"), join(folder, "gone"));
  renameSync(join(folder, "next"), join(folder, "dist"));
  expect(opened?.size).toBe(3);
  expect((await opened?.handle.readFile())?.toString()).toBe("old");
  await opened?.handle.close();
});

test("a folder is no file", async () => {
  const folder = testFolder({ "a/b.txt": "" });
  expect(await openFile(join(folder, "a"), "0", [plain])).toBeUndefined();
});
