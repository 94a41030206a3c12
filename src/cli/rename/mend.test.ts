import { mend } from "./mend";
import type { Renaming } from "./retarget";

const renaming: Renaming = {
  siteUrl: "https://rung.example",
  pathPrefix: "",
  oldSlug: "old",
  newSlug: "new",
  from: "posts/old",
  name: "new",
};
const place = { path: "posts/other/index.md", address: "/other/" };

const mended = (text: string) => {
  const edited = mend(text, place, renaming);
  return "text" in edited ? edited.text : edited.fault;
};

const text = `---
title: Not /old/
shortAnswer: >-
  See [this](/old/), not old, and
  [that](</old/#x>).
extra: "[this](/old/)"
supersededBy: "/old/"   # by /old/
---

Read [the answer](/old/#answer "About /old/"), [the other](<../old/> 'old'), ![a desk](../old/desk.jpg),
<https://rung.example/old/> and https://rung.example/old/. Write \`/old/\` or /old/ or [/old/](/older/).

> - <a href="/old/">this</a> <img alt="/old/" src='../old/desk.jpg'>
>   [by name][ref] and a note[^n] <!-- <a href="/old/"> -->

| a | b |
|---|---|
| [x](/old/) | \`[x](/old/)\` |

[ref]: /old/?q "old"
[^n]: See [old](/old/).

\`\`\`md
[x](/old/)
\`\`\`

<div>
<a class="b" href=/old/>x</a>
<!-- [x](/old/) -->
</div>
`;

const expected = text
  .replace("[this](/old/),", "[this](/new/),")
  .replace("(</old/#x>)", "(</new/#x>)")
  .replace('supersededBy: "/old/"', 'supersededBy: "new"')
  .replace('(/old/#answer "', '(/new/#answer "')
  .replace("(<../old/>", "(<../new/>")
  .replace("(../old/desk.jpg)", "(../new/desk.jpg)")
  .replace("<https://rung.example/old/>", "<https://rung.example/new/>")
  .replace("and https://rung.example/old/.", "and https://rung.example/new/.")
  .replace('- <a href="/old/">', '- <a href="/new/">')
  .replace("src='../old/", "src='../new/")
  .replace("| [x](/old/)", "| [x](/new/)")
  .replace("[ref]: /old/?q", "[ref]: /new/?q")
  .replace("See [old](/old/)", "See [old](/new/)")
  .replace("href=/old/>", "href=/new/>");

test.each([
  ["as it is", (same: string) => same],
  ["with CRLF and a byte-order mark", (lf: string) => `\uFEFF${lf.replaceAll("\n", "\r\n")}`],
])("every link changes and nothing else, %s", (_, written) => {
  expect(mended(written(text))).toBe(written(expected));
  expect(mended(written(expected))).toBe(written(expected));
});

test("a file that cannot be read is said to be so", () => {
  expect(mended("no frontmatter, [x](/old/)")).toBe("cannot be read");
});
