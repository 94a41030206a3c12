import type { Page } from "playwright-core";
import { elements, innerHtml, pagesOf } from "../fixture-site/built-site";
import { fixtureSite } from "../fixture-site/places";
import { kindsOfPages } from "./kinds";
import { fixtureBrowser } from "./visit";

const { open, at } = fixtureBrowser();

/** Every style sheet that some page of the site has. */
const sheets = new Set<string>();
beforeAll(async () => {
  for (const { document } of await pagesOf(fixtureSite)) {
    for (const style of elements(document, "style")) sheets.add(innerHtml(style));
  }
});

/** Selectors of the site's style sheets that fit something on the page, which has not got their style sheet. */
const lacking = (page: Page): Promise<string[]> =>
  page.evaluate(
    (sheets) => {
      const own = new Set(Array.from(document.querySelectorAll("style"), (it) => it.textContent));
      const selectorsIn = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) => [
          ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
          ...(rule instanceof CSSGroupingRule ? selectorsIn(rule.cssRules) : []),
        ]);
      return sheets
        .filter((text) => !own.has(text))
        .flatMap((text) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(text);
          return selectorsIn(sheet.cssRules);
        })
        .filter((selector) => {
          // A state that the page may come into counts, and so does what is before or after an element.
          const still = selector
            .replace(/::[a-z-]+/g, "")
            .replace(/:(?:hover|focus-visible|focus)/g, ":not(#any)");
          return document.querySelector(still);
        });
    },
    [...sheets],
  );

test("a page has seven style sheets to choose from", () => {
  expect(sheets.size).toBe(7);
});

test.each(kindsOfPages)("%s lacks no rule that it uses", async (_, path) => {
  const page = await open({ viewport: { width: 1280, height: 800 } });
  await page.goto(at(path), { waitUntil: "networkidle" });
  expect(await lacking(page)).toEqual([]);
});

test.each([
  ["/search/?q=offer", ".search-results h2"],
  ["/archive/?stage=student", ".found h2"],
])("%s lacks no rule when its scripts have shown something", async (path, shown) => {
  const page = await open();
  await page.goto(at(path));
  await page.locator(shown).first().waitFor();
  expect(await lacking(page)).toEqual([]);
});
