import { tests } from "commonmark-spec";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { htmlTree } from "./html-tree";
import { parseMarkdown } from "./parse";

/** White space at the edges of lines says nothing; between the parts of a table and at the end of a style it is dropped. */
const normal = (tree: Root): string =>
  toHtml(tree)
    .replace(/\s*\n\s*/g, "\n")
    .replace(/\n?(<\/?(?:table|tbody|tr|td|style)>)\n?/g, "$1")
    .trim();

test("knows all examples of the specification", () => {
  expect(tests).toHaveLength(652);
});

test.each(tests)("$number, $section", ({ markdown, html }) => {
  const tabs = (text: string) => text.replaceAll("→", "\t");
  const got = normal(htmlTree(parseMarkdown(tabs(markdown), { gfm: false })));
  const expected = normal(fromHtml(tabs(html).trimEnd(), { fragment: true }));
  expect(got).toBe(expected);
});
