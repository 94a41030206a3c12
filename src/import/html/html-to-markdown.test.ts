import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toText } from "hast-util-to-text";
import { fixtureTree } from "../../../tests/support/fixture-tree";
import { htmlToMarkdown } from "./html-to-markdown";

const inline = fc.constantFrom(
  ...["a", "b", "strong", "em", "i", "u", "s", "del", "code", "kbd", "sub", "sup", "mark", "span"],
  ...["q", "small", "abbr", "cite", "font", "label", "time", "button", "nobr", "ins", "var"],
);
const block = fc.constantFrom(
  ...["p", "div", "h1", "h2", "h4", "ul", "ol", "li", "blockquote", "pre", "section", "article"],
  ...["table", "tbody", "tr", "td", "th", "caption", "dl", "dt", "dd", "figure", "figcaption"],
  ...["details", "summary", "menu", "center", "address", "fieldset", "legend", "form"],
);
const ugly = [
  "*",
  "_",
  "[x]",
  "&lt;",
  "&amp;",
  "`",
  "#",
  "1.",
  "-",
  "|",
  "~~",
  "\\",
  "&nbsp;",
  ">",
  "![",
];
let words = 0;
const text = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0).map(() => `w${words++}x`) },
  { weight: 3, arbitrary: fc.constantFrom(" ", " ", "\n", "\n\n", ", ", ". ", "\t") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...ugly),
  },
  { weight: 1, arbitrary: fc.constantFrom("<br>", "<hr>", "<!-- c -->", "<img src=x.png alt=A>") },
);
const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
  html: fc.array(tie("node"), { maxLength: 6 }).map((parts) => parts.join("")),
  node: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    text,
    fc.tuple(inline, tie("html")).map(([name, inside]) => `<${name}>${inside}</${name}>`),
    fc.tuple(block, tie("html")).map(([name, inside]) => `<${name}>${inside}</${name}>`),
  ),
}));

/** The words that a reader sees, in order. */
const seen = (text: string): string[] => text.match(/w\d+x/g) ?? [];

test("every word that a reader of the HTML saw is in the page that its Markdown gives", async () => {
  await fc.assert(
    fc.asyncProperty(html, async (source) => {
      const page = toHtml(fromHtml(source, { fragment: true }));
      const before = seen(page.replace(/<[^>]*>/g, " "));
      const { markdown } = htmlToMarkdown(source);
      const after = seen(toText(await fixtureTree(markdown)));
      expect(after.sort()).toEqual(before.sort());
    }),
    { seed: 4, numRuns: 150 },
  );
});

test.each([
  ["emphasis with spaces at its edges", "a<b> b </b>c<em></em>d", "a **b** cd"],
  ["emphasis around blocks", "<b><p>a</p><p>b <i>c</i></p></b>", "**a**\n\n**b _c_**"],
  ["two breaks", "<p>a<br><br>b<br>c</p><p>&nbsp;</p>", "a\n\nb\\\nc"],
  [
    "signs",
    "<p>1. a *b* _c_ [d](e) #f `g` &lt;h&gt; ~~i~~</p>",
    "1\\. a \\*b\\* \\_c\\_ \\[d]\\(e) #f \\`g\\` \\<h> \\~\\~i\\~\\~",
  ],
  [
    "what Markdown has no sign for",
    "x<sup>2</sup> <mark>m</mark> <abbr title='A &amp; B'>ab</abbr>",
    'x<sup>2</sup> <mark>m</mark> <abbr title="A &#x26; B">ab</abbr>',
  ],
  [
    "nested lists",
    "<ol start=3><li>a<ul><li>b</li></ul></li><li><p>c</p><pre>d</pre></li></ol>",
    "3. a\n   - b\n\n4. c\n\n   ```\n   d\n   ```",
  ],
  [
    "tables",
    "<table><caption>T</caption><tr><th>a<th>b|c<tr><td><p>d</p><p>e</p><td><ul><li>f<li>g</ul></table>",
    "T\n\n| a | b\\|c |\n| - | - |\n| d<br>e | f<br>g |",
  ],
  ["headings of blocks", "<h2><div>a</div><div>b</div></h2>", "## a b"],
  [
    "pictures with a caption",
    "<figure><a href=b.png><img src=a.png alt=A></a><figcaption>C <i>d</i></figcaption></figure>",
    '![A](a.png "C d")',
  ],
  [
    "captions with links",
    "<figure><img src=a.png><figcaption>By <a href=/n>N</a></figcaption></figure>",
    "![](a.png)\n\nBy [N](/n)",
  ],
  ["pictures that load late", "<img src='data:image/gif;base64,R0' data-src=a.png>", "![](a.png)"],
  [
    "details",
    "<details><summary>S &amp; T</summary><p>a</p></details>",
    "<details>\n<summary>S &#x26; T</summary>\n\na\n\n</details>",
  ],
  [
    "addresses",
    "<p>See https://a.example/b_c. Or <a href='https://a.example/'>https://a.example/</a></p>",
    "See <https://a.example/b_c>. Or <https://a.example/>",
  ],
  [
    "code with blank lines",
    "<p><code>a\n\nb</code> <code></code></p><pre><code class=language-js>a\n\n`b`</code></pre>",
    "`a b`\n\n```js\na\n\n`b`\n```",
  ],
  ["entities", "<p>&eacute;&#128512;&amp;amp;</p>", "é😀\\&amp;"],
  ["comments", "<!-- wp:x --><p>a<!-- own\n\nnote -->b</p><!--more-->", "a<!-- own note -->b"],
])("%s", (_name, source, expected) => {
  expect(htmlToMarkdown(source).markdown.trim()).toBe(expected);
});

test("what is not taken is told", () => {
  const source =
    "<iframe src='//v.example/1'></iframe><video><source src=https://v.example/a.mp4></video><script>x()</script><svg><title>Up</title></svg><form>Name <input name=n></form><img src=a.png title=T>";
  const { markdown, lost } = htmlToMarkdown(source, "https://old.example/2019/x/");
  expect(markdown).toBe(
    "<https://v.example/1>\n\n<https://v.example/a.mp4>\n\nName\n\n![](https://old.example/2019/x/a.png)\n",
  );
  expect(lost).toEqual([
    "<iframe> //v.example/1 became a link to https://v.example/1",
    "<video> became a link to https://v.example/a.mp4",
    "<script> x() is left out",
    "<svg> Up is left out",
    "a form is left out; its words stay",
    "a form field (<input> n) is left out",
    'the tooltip "T" of an image is left out',
  ]);
});
