import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../../tests/support/test-folder";
import { filesBeside, forgetBeside } from "./files-beside";

test("a picture that changes makes another digest, the text beside it does not", () => {
  const folder = testFolder({ "index.md": "Text", "a.png": "a" });
  const before = filesBeside(folder);
  writeFileSync(join(folder, "index.md"), "Other text");
  forgetBeside(folder);
  expect(filesBeside(folder)).toBe(before);
  writeFileSync(join(folder, "a.png"), "larger");
  expect(filesBeside(folder)).toBe(before);
  forgetBeside(folder);
  expect(filesBeside(folder)).not.toBe(before);
});

test("a folder that was renamed a moment ago has nothing beside the post", () => {
  expect(filesBeside(join(testFolder({}), "gone"))).toBe("");
});
