import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importOf } from "../../../tests/support/import";
import { readWordPress } from "./wordpress";
import { wordPressReader } from "./wordpress-xml";

const fixture = readFileSync(join(__dirname, "fixtures/wordpress.xml"), "utf8");

/** Reads an export in pieces of an odd size, as it comes from the disk. */
function read(xml: string) {
  const reader = wordPressReader();
  for (let start = 0; start < xml.length; start += 7) reader.write(xml.slice(start, start + 7));
  return readWordPress(reader.end());
}

test.each([
  ["LF", fixture],
  ["CRLF and a byte-order mark", `\ufeff${fixture.replaceAll("\n", "\r\n")}`],
])("an export becomes posts and pages, and every loss is told (%s)", async (_name, xml) => {
  const { files, notes, elsewhere, errors } = await importOf(read(xml));
  expect(errors).toEqual([]);
  expect(Object.keys(files)).toEqual([
    "posts/dont-take-it/index.md",
    "posts/日本/index.md",
    "posts/日本/image.png",
    "posts/post-13/index.md",
    "posts/dont-take-it-2/index.md",
    "pages/about/index.md",
    "posts/search-2/index.md",
  ]);
  expect(files["posts/dont-take-it/index.md"]).toBe(`---
title: Don’t take it & why not
date: 2019-05-04T00:30:00+02:00
description: When the number is too low.
aliases:
  - /2019/05/dont-take-it/
feedId: https://old.example/blog/?p=11
extra:
  mood: firm
  sticky: true
  image: https://old.example/blog/wp-content/uploads/desk.jpg
  author: Nora Lind
  tags:
    - Pay & offers
    - saying no
---

## Question

They offered me *less* than I asked for.\\
Do I take it?

## Answer

No. Read [this](https://old.example/blog/2019/04/other/).

![A desk](https://old.example/blog/wp-content/uploads/desk-300x200.jpg "My \\"desk\\", in May")

- one
  - two

<!-- not imported: [gallery ids="1,2"] -->

As they say \\[sic], \`a[0]]]>b\` is code.

\`\`\`
line 1

line 2
\`\`\`

<https://www.youtube.com/watch?v=abc>
`);
  expect(files["posts/日本/index.md"]).toContain(`title: 日本 🎉
date: 2020-01-15T09:00:00-05:30
aliases:
  - /2020/01/日本/
extra:
  author: Nora Lind
---

Blocks, with a\u00a0space.

![Dot](./image.png)

| Year | Pay \\| bonus |
| - | - |
| 2019 | 1<br>2 |

Pay

<https://www.youtube.com/watch?v=abc>
`);
  expect(files["posts/post-13/index.md"]).toContain(
    "title: Post 13\ndate: 1970-01-01\ndraft: true\nextra:\n  author: guest\n---\n\nHalf a thought\n",
  );
  expect(files["posts/dont-take-it-2/index.md"]).toContain("draft: true");
  expect(files["pages/about/index.md"]).toBe(
    "---\ntitle: About\nextra:\n  date: 2018-01-01T08:00:00+01:00\n  formerPaths:\n    - /about/\n---\n\nWho we are.\n",
  );
  expect(files["posts/search-2/index.md"]).toContain("date: 2099-03-01T08:00:00+01:00\n---");
  expect(elsewhere).toEqual([
    "https://old.example/blog/wp-content/uploads/desk-300x200.jpg",
    "https://old.example/blog/wp-content/uploads/desk.jpg",
  ]);
  expect(notes).toEqual([
    'skipped item 6 "Thrown away": its status is trash',
    "skipped the export: 1 of the kind `attachment`, which no post is made of",
    "unclear the export: the hidden field `_edit_last` of 1 is left out",
    'unclear item 1 "Don’t take it & why not": 1 of its comments or pingbacks are not taken',
    'unclear item 1 "Don’t take it & why not": the shortcode [gallery ids="1,2"] became a comment',
    'unclear item 1 "Don’t take it & why not": the tooltip "desk" of an image is left out',
    'unclear item 1 "Don’t take it & why not": the link to "https://old.example/blog/2019/04/other/" leads to nothing that was imported',
    'changed item 1 "Don’t take it & why not": its own signs of question and answer became headings',
    'unclear item 1 "Don’t take it & why not": the picture "https://old.example/blog/wp-content/uploads/desk.jpg" is not in the source; put it beside the post',
    'unclear item 2 "日本 🎉": the block `latest-posts` makes its content anew; it is left out',
    'changed item 3 "": it has no title; "Post 13" stands in',
    'changed item 3 "": it has no date; 1970-01-01 stands in, and it is a draft until you set one',
    'changed item 4 "For us alone": it was private; it is a draft until you decide',
    'changed item 4 "For us alone": the address /dont-take-it/ is taken; it became /dont-take-it-2/',
    'changed item 8 "Next spring": the address /search/ is taken; it became /search-2/',
  ]);
});

test("an export that breaks off gives what it has, and says in which item it ends", async () => {
  const { files, notes } = await importOf(read(fixture.slice(0, fixture.indexOf("Half a"))));
  expect(Object.keys(files)).toContain("posts/dont-take-it/index.md");
  expect(notes).toContain(
    "failed item 3: the file ends in the middle of it; export again, it may have run out of time",
  );
});

test("XML with faults is read as far as it makes sense", async () => {
  const broken = fixture.replace("<title>Don&#8217;t", "<title>A & B < C <b>x</title>");
  const { files } = await importOf(read(broken));
  expect(Object.keys(files)).toContain("posts/日本/index.md");
});

test("other XML is no export", () => {
  expect(read('<?xml version="1.0"?><rss><channel><item/></channel></rss>')).toBeUndefined();
  expect(read("<svg/>")).toBeUndefined();
});

test("two items with one id are two posts", async () => {
  const twice = fixture.replace("<wp:post_id>12<", "<wp:post_id>11<");
  const { files } = await importOf(read(twice));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["posts/dont-take-it/index.md", "posts/日本/index.md"]),
  );
});
