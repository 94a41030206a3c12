import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { type BuiltPage, pagesOf } from "../fixture-site/built-site";
import { fixtureSite } from "../fixture-site/places";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    rules: {
      // React writes `<meta/>`, `charSet` and `reversed=""`; to a browser these are `<meta>`, `charset` and `reversed`.
      "void-style": "off",
      "attr-case": "off",
      "attribute-boolean-style": "off",
      // Advice for search results. A question is as long as its author makes it.
      "long-title": "off",
    },
  }),
);

let pages: BuiltPage[];
beforeAll(async () => {
  pages = await pagesOf(fixtureSite);
});

test("every page is valid HTML", async () => {
  const messages: string[] = [];
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html, path);
    for (const { messages: found } of results) {
      for (const { ruleId, message, selector } of found) {
        messages.push(`${path} ${ruleId}: ${message} (${selector})`);
      }
    }
  }
  expect(messages).toEqual([]);
});

test("a page that is not would be found", async () => {
  const { valid } = await validator.validateString("<p><div></p><ul><p>");
  expect(valid).toBe(false);
});
