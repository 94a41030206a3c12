import { tests } from "commonmark-spec";
import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { htmlTrees } from "./html-tree";

/**
 * Where posts are not what CommonMark 0.31.2 says, by the number of its example. The parser that gatsby-transformer-remark
 * brings follows 0.29; the fence's words are a mark of the transformer's own, which the sanitiser removes.
 */
const exceptions: Readonly<Record<number, string>> = {
  143: "words after a fence's language are kept as data-meta",
  146: "words after a fence's language are kept as data-meta",
  354: "0.31 counts currency signs as punctuation beside emphasis",
  625: "0.31 allows two hyphens inside a comment",
  626: "0.31 allows the comments <!--> and <!--->",
};

/** White space at the edges of lines says nothing; between the parts of a table and at the end of a style it is dropped. */
const normal = (tree: Root): string =>
  toHtml(tree)
    .replace(/\s*\n\s*/g, "\n")
    .replace(/\n?(<\/?(?:table|tbody|tr|td|style)>)\n?/g, "$1")
    .trim();

test("knows all examples of the specification", () => {
  expect(tests).toHaveLength(652);
});

test.each(tests)("$number, $section", async ({ markdown, html, number }) => {
  const treeOf = await htmlTrees("", { gfm: false, footnotes: false });
  const tabs = (text: string) => text.replaceAll("→", "\t");
  const got = normal(await treeOf(tabs(markdown)));
  const expected = normal(fromHtml(tabs(html).trimEnd(), { fragment: true }));
  if (exceptions[number]) expect(got).not.toBe(expected);
  else expect(got).toBe(expected);
});
