import { fixtureTree } from "../../tests/support/fixture-tree";
import { en } from "../words/en";
import { renderBody } from "./body";

const options = {
  file: "content/posts/x/index.md",
  directory: __dirname,
  contentDirectory: __dirname,
  siteUrl: "https://rung.example/blog",
  pathPrefix: "/blog",
  lang: "en",
  words: en.text,
  parts: true,
  images: { cacheDirectory: "/nowhere", outputDirectory: "/nowhere", outputPath: "/static/images" },
};

const made = async (markdown: string, changes: Partial<typeof options> = {}) =>
  (await renderBody(await fixtureTree(markdown), { ...options, ...changes })).markdown;

test.each([
  [
    "a title stays an attribute, on one line",
    '<abbr title="x&#10;&#10;&lt;img src=1 onerror=alert(1)&gt;&lt;/abbr&gt;">K</abbr>',
    '<abbr title="x &#x3C;img src=1 onerror=alert(1)&#x3E;&#x3C;/abbr&#x3E;">K</abbr>\n',
  ],
  [
    "headings lose their links",
    "## Question\n\nA?\n\n## Answer\n\n### Why\n\nB.",
    "## Question\n\nA?\n\n## Answer\n\n### Why\n\nB.\n",
  ],
  [
    "words to say are a quote",
    "```say\nHello.\n\nBye.\n```",
    "> **Words to say**\n>\n> Hello.\n>\n> Bye.\n",
  ],
  ["callouts are quotes", "> [!TIP]\n> Ask.", "> **Tip**\n>\n> Ask.\n"],
  [
    "notes are notes",
    "A[^x] b[^y].\n\n[^x]: One.\n[^y]: Two.",
    "A[^1] b[^2].\n\n[^1]: One.\n\n[^2]: Two.\n",
  ],
  ["code has its language and no colors", "```ts\nconst a = 1;\n```", "```ts\nconst a = 1;\n```\n"],
  [
    "tables keep their alignment",
    "| a | b |\n|--:|:-:|\n| 1 | 2 |",
    "| a | b |\n| -: | :-: |\n| 1 | 2 |\n",
  ],
  ["tasks stay tasks", "- [x] done\n- [ ] open", "- [x] done\n- [ ] open\n"],
  [
    "addresses of the site are whole",
    "[a](/x/) [b](#c) [d](https://e.example/)",
    "[a](https://rung.example/blog/x/) [b](#c) [d](https://e.example/)\n",
  ],
  ["images too", "![A desk](/desk.jpg)", "![A desk](https://rung.example/blog/desk.jpg)\n"],
  ["comments and scripts are gone", "A <!-- secret --> b <script>x</script>", "A b\n"],
  ["what looks like markup stays text", "1\\. \\*a\\* &lt;b&gt;", "1\\. \\*a\\* \\<b>\n"],
])("%s", async (_, written, expected) => {
  expect(await made(written)).toBe(expected);
});

test("only posts have it", async () => {
  expect(await made("Text.", { parts: false })).toBe("");
});
