import { rulesOn } from "../../../tests/support/checked-files";
import { bytes } from "../../../tests/support/sources";
import { titleGlyphs } from "../../outputs/share-image/title-glyphs";
import { missingGlyph } from "./missing-glyph";

const found = (path: string, fields: string) => {
  const files = [{ path, bytes: bytes(`---\n${fields}\n---\nText.`) }];
  const rules = { file: [], site: [missingGlyph] };
  return rulesOn(files, { rules, draws: titleGlyphs(process.cwd()) }).problems;
};

test.each([
  ["title: Is it worth it?", []],
  ["title: \"Is the 'café' — ½ of it, 100 € — worth it?\"", []],
  ["title: 'Cafe\u0301, decomposed'", []],
  ["title: From Łódź to Łeba", ["“Ł”, “ź”"]],
  ["title: 我应该吗？", ["“我”, “应”, “该”, “吗”, “？”"]],
  ["title: Is this 👩🏽‍💻 work?", ["“👩🏽‍💻”"]],
])("%s", (fields, missing) => {
  const messages = found("posts/x/index.md", `${fields}\ndate: 2026-01-02`).map(
    ({ message }) => /has no (.*), so/.exec(message)?.[1],
  );
  expect(messages).toEqual(missing.map((characters) => characters.replaceAll(/[“”]/g, '"')));
});

test("it points at the title", () => {
  expect(found("posts/x/index.md", "date: 2026-01-02\ntitle: To Łódź")).toMatchObject([
    { line: 3, column: 8 },
  ]);
});

test("pages and authors have no picture of their own", () => {
  expect(found("pages/x/index.md", "title: Łódź")).toEqual([]);
});
