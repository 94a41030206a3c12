import { fixtureTree } from "../../tests/support/fixture-tree";
import { serialise } from "./serialise";

test.each([
  ["- a\n b", "<ul>\n<li>a\nb</li>\n</ul>"],
  ["1. a\nb\n\n1. c\n d", "<ol>\n<li>\n<p>a\nb</p>\n</li>\n<li>\n<p>c\nd</p>\n</li>\n</ol>"],
  ["> a\nb", "<blockquote>\n<p>a\nb</p>\n</blockquote>"],
  ["> - a\nb\n> c", "<blockquote>\n<ul>\n<li>a\nb\nc</li>\n</ul>\n</blockquote>"],
  ["> a\n---", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>"],
  ["> a\n- b", "<blockquote>\n<p>a</p>\n</blockquote>\n<ul>\n<li>b</li>\n</ul>"],
  ["> ```\n> a\nb", "<blockquote>\n<pre><code>a\n</code></pre>\n</blockquote>\n<p>b</p>"],
  [
    "- a | b\n  --|--\n  1 | 2",
    "<ul>\n<li>\n<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>\n</li>\n</ul>",
  ],
])("%j", async (markdown, html) => {
  expect(serialise(await fixtureTree(markdown)).replace(/\n+/g, "\n")).toBe(html);
});
