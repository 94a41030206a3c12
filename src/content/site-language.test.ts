import { testFolder } from "../../tests/support/test-folder";
import { siteLanguage } from "./site-language";

const project = testFolder({ "src/site.ts": 'const site = {\n  lang: "de",\n};\n' });

test.each(["en", "en-GB"])("%s is spoken", (lang) => {
  expect(siteLanguage(project, lang)).toEqual([]);
});

test("another language is an error where it stands, with those that are there", () => {
  expect(siteLanguage(project, "de")).toEqual([
    expect.objectContaining({
      file: "src/site.ts",
      line: 2,
      column: 3,
      severity: "error",
      message: 'the interface does not speak "de"; it speaks en, so write one of these',
    }),
  ]);
});
