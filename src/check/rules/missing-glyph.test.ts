import { fileOf } from "../../../tests/support/rule-testing";
import { titleGlyphs } from "../../outputs/share-image/title-glyphs";
import { missingGlyphIn } from "./missing-glyph";

const rule = missingGlyphIn(titleGlyphs(process.cwd()));

test.each([
  ["title: Is it worth it?", []],
  ["title: \"Is the 'café' — ½ of it, 100 € — worth it?\"", []],
  ["title: 'Cafe\u0301, decomposed'", []],
  ["title: From Łódź to Łeba", ["“Ł”, “ź”"]],
  ["title: 我应该吗？", ["“我”, “应”, “该”, “吗”, “？”"]],
  ["title: Is this 👩🏽‍💻 work?", ["“👩🏽‍💻”"]],
])("%s", (fields, missing) => {
  const found = Array.from(rule.check(fileOf("Text.", "posts/x/index.md", fields)));
  expect(found.map(({ message }) => /has no (.*), so/.exec(message)?.[1])).toEqual(
    missing.map((characters) => characters.replaceAll(/[“”]/g, '"')),
  );
});

test("it points at the title", () => {
  const file = fileOf("Text.", "posts/x/index.md", "date: 2026-01-02\ntitle: To Łódź");
  const [{ start, end } = { start: 0, end: 0 }] = rule.check(file);
  expect(file.text.slice(start, end)).toBe("To Łódź");
});

test("pages and authors have no picture of their own", () => {
  expect([...rule.check(fileOf("Text.", "pages/x/index.md", "title: Łódź"))]).toEqual([]);
});
