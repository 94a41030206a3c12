import fc from "fast-check";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toText } from "hast-util-to-text";
import { fixtureTree } from "../../markdown/fixture-tree";
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

test("every word that a reader of the HTML saw is in the page that its Markdown gives", () => {
  fc.assert(
    fc.property(html, (source) => {
      const page = toHtml(fromHtml(source, { fragment: true }));
      const before = seen(page.replace(/<[^>]*>/g, " "));
      const { markdown } = htmlToMarkdown(source);
      const after = seen(toText(fixtureTree(markdown)));
      expect(after.sort()).toEqual(before.sort());
    }),
    { seed: 4, numRuns: 150 },
  );
});
