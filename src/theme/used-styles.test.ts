import { usedStyles } from "./used-styles";

const page =
  '<main class="post"><div class="prose"><h2 id="a">A</h2><p class="meta wide">b</p></div></main>';

/** Whether a page has a use for a sheet of this content. */
const isUsed = (content: string): boolean =>
  usedStyles([{ name: content, content }], page).length > 0;

test.each([
  ".meta{color:red}",
  ".wide{color:red}",
  "h2{color:red}",
  "*{color:red}",
  ":root{color:red}",
  "body{color:red}",
  "::selection{color:red}",
  ".post .prose>h2:hover:before{color:red}",
  ".code,.meta{color:red}",
  ".prose[data-ready]{color:red}",
  ".prose:not(.code){color:red}",
  ".prose:has(.code){color:red}",
  ".prose:is(.code,.note){color:red}",
  "@layer a{@media print{.meta{color:red}}}",
  ".post{.prose &{color:red}}",
])("a page uses %s", (content) => {
  expect(isUsed(content)).toBe(true);
});

test.each([
  ".code{color:red}",
  "h3{color:red}",
  ".prose h3{color:red}",
  ".prose .code:hover{color:red}",
  ":hover>:is(.prose .code){color:red}",
  "@layer a{@media print{.code{color:red}}}",
  "@layer a,b;",
])("a page has no use for %s", (content) => {
  expect(isUsed(content)).toBe(false);
});

test("sheets keep their order", () => {
  const sheets = [".meta{}", ".code{}", "h2{}"].map((content) => ({ name: content, content }));
  expect(usedStyles(sheets, page).map(({ name }) => name)).toEqual([".meta{}", "h2{}"]);
});
