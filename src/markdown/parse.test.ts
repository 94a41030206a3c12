import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { fixtureTree } from "../../tests/support/fixture-tree";
import { parseMarkdown } from "./parse";
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

/** The texts and the kinds of nodes around them, in reading order. */
const outline = (tree: Root): string[] => {
  const found: string[] = [];
  visit(tree, (node) => {
    found.push("value" in node ? `${node.type} ${node.value}` : node.type);
  });
  return found.filter((line) => !/^(root|paragraph)$/.test(line));
};

test.each([
  ["2~3 rounds over 4~6 weeks", ["text 2~3 rounds over 4~6 weeks"]],
  ["~a *b*~ c", ["text ~a ", "emphasis", "text b", "text ~ c"]],
  ["~~gone~~", ["delete", "text gone"]],
  ["a~~b ~c~ d~~e", ["text a", "delete", "text b ~c~ d", "text e"]],
])("a single tilde is a character: %j", (markdown, expected) => {
  expect(outline(parseMarkdown(markdown))).toEqual(expected);
});

test("positions count UTF-16 units and both halves of a line end", () => {
  const source = "😀 a\r\n\r\n**b**";
  const tree = parseMarkdown(source);
  const [first, second] = tree.children;
  expect(first?.position?.end).toEqual({ line: 1, column: 5, offset: 4 });
  expect(second?.position?.start).toEqual({ line: 3, column: 1, offset: 8 });
});

test("a NUL becomes the replacement character, as CommonMark asks", () => {
  expect(outline(parseMarkdown("a\0b"))).toEqual(["text a\uFFFDb"]);
});

test.each([
  ["a^[b *c*] d", "a[1] d", ["b c"]],
  ["a^[one]^[two]", "a[1][2]", ["one", "two"]],
  ["a^[b [l](/x/) `]` c]", "a[1]", ["b l ] c"]],
  ["a^[b [c] d]", "a[1]", ["b [c] d"]],
  ["a^[b \\] c]", "a[1]", ["b ] c"]],
  ["*a^[b]*", "a[1]", ["b"]],
  ["a\\^[b]", "a^[b]", []],
  ["a^[never closed", "a^[never closed", []],
  ["`a^[b]`", "a^[b]", []],
])("notes in place: %j", (markdown, text, notes) => {
  const tree = parseMarkdown(markdown);
  const definitions = tree.children.filter((node) => node.type === "footnoteDefinition");
  const numbers = new Map(definitions.map(({ identifier }, index) => [identifier, index + 1]));
  const read = (node: Root | (typeof tree.children)[number]): string => {
    if (node.type === "footnoteReference") return `[${numbers.get(node.identifier)}]`;
    if ("value" in node) return node.value;
    return "children" in node ? (node.children as typeof tree.children).map(read).join("") : "";
  };
  const [body] = tree.children;
  expect(body && read(body)).toBe(text);
  expect(definitions.map((note) => read(note))).toEqual(notes);
});
