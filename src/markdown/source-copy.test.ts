import type { Nodes } from "hast";
import { contentFiles } from "../content/load-content";
import { readDocument } from "../model/document";
import { en } from "../words/en";
import { htmlTree } from "./html-tree";
import { parseMarkdown } from "./parse";
import { sourceCopy } from "./source-copy";

const options = { siteUrl: "https://rung.example/blog", pathPrefix: "/blog", words: en.text };
const copyOf = (source: string) => sourceCopy(parseMarkdown(source), source, options);

test.each([
  ["what is plain stays as it is", "## Answer\n\nA *b*\\\nc `d`.\n\n1) one\n2) two\n"],
  ["code keeps its language", "~~~ts\nconst a = 1; // <!-- x -->\n~~~\n"],
  ["tables stay", "| a | b |\n|--:|:-:|\n| 1 | 2 |\n"],
  ["links to elsewhere stay", "[a](https://e.example/(x)) <https://e.example> [b](#c)\n"],
  ["a single tilde and an escaped mark stay", "2~3 rounds, 1\\. \\*a\\* &lt;b&gt;\n"],
  ["an ordinary quote stays", "> He said\nand went.\n"],
])("%s", (_, source) => {
  expect(copyOf(source)).toBe(source);
});

test.each([
  ["addresses of the site are whole", "[a](/x/#y)", "[a](https://rung.example/blog/x/#y)\n"],
  ["those with the prefix, too", "[a](</blog/x/> )", "[a](<https://rung.example/blog/x/> )\n"],
  ["line ends are one kind", "a\r\n\r\nb\r\n", "a\n\nb\n"],
  ["a comment takes its line with it", "a\n\n<!-- Ann\nsaid -->\n\nb", "a\n\nb\n"],
  ["a comment in a line takes a blank with it", "a <!-- Ann --> b<!-- Ann -->", "a b\n"],
  [
    "words to say are a quote",
    "```say\nHello.\n\n\nBye.\n```",
    "> **Words to say**\n>\n> Hello.\n>\n> Bye.\n",
  ],
  [
    "callouts are quotes",
    "> [!TIP]\n> Ask [me](/me/).",
    "> **Tip**\n>\n> Ask [me](https://rung.example/blog/me/).\n",
  ],
  [
    "notes have the numbers of the page, and no names",
    "A[^x] b[^ann] c[^x].\n\n[^ann]: Two[^deep].\n[^x]: One.\n[^lost]: Secret.\n[^deep]: Three.",
    "A[^1] b[^2] c[^1].\n\n[^2]: Two[^3].\n[^1]: One.\n[^3]: Three.\n",
  ],
])("%s", (_, source, copy) => {
  expect(copyOf(source)).toBe(copy);
});

test.each([
  ["HTML", 'a <abbr title="x">b</abbr>'],
  ["a comment with something after it", "<!-- a --> b"],
  ["a picture", "![a](b.png)"],
  ["a label", "[a][ann]\n\n[ann]: https://e.example/"],
  ["a comment as a definition", "a\n\n[//]: # (Ann said)"],
  ["a note in place", "a^[b]"],
  ["a title of a link", '[a](https://e.example/ "Ann")'],
  ["an address that pages do not keep", "[a](javascript:alert(1))"],
  ["words beside the language of code", "```js for Ann\na\n```"],
  ["marks in words to say", "```say\n- *a*\n```"],
  ["words to say in a list", "- ```say\n  a\n  ```"],
  ["an id of a heading", "## A {#ann}"],
])("%s is not told from the source", (_, source) => {
  expect(copyOf(source)).toBeUndefined();
});

test("a copy of each post says what its page says", () => {
  const posts = contentFiles("content").flatMap(({ path, bytes }) => {
    const { document } = path.startsWith("posts/") ? readDocument(path, bytes) : {};
    return document ? [document.body] : [];
  });
  const different = posts.filter((body) => {
    const copy = copyOf(body);
    if (copy === undefined) return false;
    const shown = body
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/^```say$/gm, "```\nWords to say\n")
      .replace(/\[!(\w+)\]/g, "$1");
    return said(copy) !== said(shown);
  });
  expect(different.map((body) => body.slice(0, 80))).toEqual([]);
});

const said = (markdown: string): string =>
  wordsOf(htmlTree(parseMarkdown(markdown)))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function wordsOf(tree: Nodes): string {
  if ("value" in tree) return tree.value;
  // Numbers of notes.
  if (tree.type === "element" && tree.tagName === "sup") return "";
  return "children" in tree ? tree.children.map(wordsOf).join(" ") : "";
}
