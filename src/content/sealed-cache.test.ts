import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { testFolder } from "../../tests/support/test-folder";
import { keepIn, keptIn } from "./sealed-cache";

const file = () => join(testFolder(), "sub/kept.json");

test("what was kept comes back, for the same version only", async () => {
  const place = file();
  expect(await keptIn(place, "1")).toBeUndefined();
  await keepIn(place, "1", { a: ["ü"] });
  expect(await keptIn(place, "1")).toEqual({ a: ["ü"] });
  expect(await keptIn(place, "2")).toBeUndefined();
});

test.each([
  ["empty", () => ""],
  ["cut short", (text: string) => text.slice(0, -2)],
  ["changed by one letter", (text: string) => text.replace("right", "wrong")],
  ["something else", () => '{"a":1}'],
  ["two lines of something else", () => "a\n{}"],
])("a file that is %s counts as none", async (_, spoil) => {
  const place = file();
  await keepIn(place, "1", { a: "right" });
  writeFileSync(place, spoil(readFileSync(place, "utf8")));
  expect(await keptIn(place, "1")).toBeUndefined();
});
