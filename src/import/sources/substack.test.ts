import { importOf } from "../../../tests/support/import";
import { bytes } from "../../../tests/support/sources";
import { type ArchiveFiles, readSubstack } from "./substack";

const head =
  "post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n";
const archive = (rows: string, files: Record<string, string>): ArchiveFiles =>
  new Map([
    ["posts.csv", bytes(head + rows)],
    ...Object.entries(files).map(([path, text]) => [path, bytes(text)] as const),
  ]);

test("an export becomes posts: captions, footnotes, drafts and old addresses", async () => {
  const html =
    '<div class="captioned-image-container"><figure><a class="image-link image2" target="_blank" href="https://substackcdn.com/image/fetch/big.png"><div class="image2-inset"><picture><source type="image/webp" srcset="x.webp 424w"><img src="https://substackcdn.com/image/fetch/small.png" data-attrs="{}" class="sizing-normal" alt=""></picture></div></a><figcaption class="image-caption">The office</figcaption></figure></div><p>It depends<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a>.</p><p class="button-wrapper" data-attrs="{}"><a class="button primary" href="%%half_magic_subscribe%%"><span>Subscribe now</span></a></p><div class="subscription-widget-wrap-editor"><div class="subscription-widget show-subscribe"><div class="preamble"><p>Thanks for reading!</p></div><form class="subscription-widget-subscribe"><input type="email"><input type="submit"></form></div></div><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>On the <em>city</em>.</p></div></div>';
  const { files, notes, elsewhere, errors } = await importOf(
    readSubstack(
      archive(
        '101.move-or-stay,2024-03-01T10:00:00.000Z,true,2024-03-01T10:01:00.000Z,,newsletter,everyone,"Move, or ""stay""?",The short of it,\n' +
          "102,2024-04-01T10:00:00.000Z,true,,,newsletter,only_paid,Paid,,\n" +
          "103.idea,,false,,,newsletter,everyone,,,\n" +
          "104.about,2024-01-01T10:00:00.000Z,true,,,page,everyone,About,,\n" +
          "105.talk,2024-01-01T10:00:00.000Z,true,,,podcast,everyone,Talk,,https://x.example/a.mp3\n" +
          "106.gone,2024-01-01T10:00:00.000Z,true,,,newsletter,everyone,Gone,,\n",
        {
          "posts/101.move-or-stay.html": html,
          "posts/102.paid.html": "<p>Paid.</p>",
          "posts/103.idea.html": "<p>Idea.</p>",
          "posts/104.about.html": "<p>Me.</p>",
          "posts/105.talk.html": "<p>Talk.</p>",
          "posts/999.stray.html": "<p>Stray.</p>",
          "email_list.x.csv": "email\n",
        },
      ),
    ),
  );
  expect(errors).toEqual([]);
  expect(files["posts/move-or-stay/index.md"]).toBe(`---
title: Move, or "stay"?
date: 2024-03-01T10:00:00.000Z
description: The short of it
aliases:
  - /p/move-or-stay
extra:
  email_sent_at: 2024-03-01T10:01:00.000Z
---

![](https://substackcdn.com/image/fetch/small.png "The office")

It depends[^1].

[^1]: On the *city*.
`);
  expect(files["posts/paid/index.md"]).toContain("draft: true");
  expect(files["posts/idea/index.md"]).toContain("title: Idea\ndate: 1970-01-01");
  expect(files["pages/about/index.md"]).toContain("Me.");
  expect(elsewhere).toEqual(["https://substackcdn.com/image/fetch/small.png"]);
  expect(notes.map((note) => note.replace(/^(\w+ [^:]*): (.{0,40}).*/, "$1: $2"))).toEqual([
    'failed item 6 "Gone": there is no text for it, posts/106.gone.',
    "failed posts/999.stray.html: posts.csv does not name it",
    "skipped email_list.x.csv: it is no post",
    'unclear item 1 "Move, or \\"stay\\"?": a button or box of its newsletter (<p> S',
    'unclear item 1 "Move, or \\"stay\\"?": a button or box of its newsletter (<div>',
    'changed item 2 "Paid": only paying subscribers could read it; i',
    'changed item 3 "": it has no title; "Idea" stands in',
    'changed item 3 "": it has no date; 1970-01-01 stands in, an',
    'unclear item 5 "Talk": its recording is not taken: https://x.ex',
  ]);
});

test("a file that was not unpacked stops only its own post", async () => {
  const files = new Map(archive("1.a,2024-03-01,true,,,newsletter,everyone,A,,\n", {}));
  files.set("posts/1.a.html", { fault: "it is 30 MB and may be at most 20 MB" });
  const { notes } = await importOf(readSubstack(files));
  expect(notes).toEqual(['failed item 1 "A": it is 30 MB and may be at most 20 MB']);
});

test("an archive without a table of posts is no export", () => {
  expect(readSubstack(new Map([["a.txt", bytes("x")]]))).toBeUndefined();
  expect(readSubstack(new Map([["posts.csv", bytes("name\nx\n")]]))).toBeUndefined();
});
