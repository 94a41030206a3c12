import { importOf } from "../../../tests/support/import";
import { bytes } from "../../../tests/support/sources";
import { readGhost } from "./ghost";

const post = (fields: object) => ({
  id: "5f",
  uuid: "u",
  title: "First offer",
  slug: "first-offer",
  mobiledoc: "{}",
  html: "<p>Take it.</p>",
  featured: 0,
  type: "post",
  status: "published",
  visibility: "public",
  created_at: "2021-01-01T00:00:00.000Z",
  published_at: "2021-01-07T06:13:20.000Z",
  ...fields,
});
const data = (posts: unknown[], more: object = {}) => ({
  posts,
  tags: [
    { id: "t1", name: "Offers", slug: "offers" },
    { id: "t2", name: "#internal", slug: "hash-internal" },
  ],
  users: [{ id: "u1", name: "Nora Lind", email: "nora@old.example" }],
  posts_tags: [
    { post_id: "5f", tag_id: "t1", sort_order: 0 },
    { post_id: "5f", tag_id: "t2", sort_order: 1 },
    { post_id: "gone", tag_id: "t9" },
  ],
  posts_authors: [{ post_id: "5f", author_id: "u1" }],
  posts_meta: [
    { post_id: "5f", feature_image_alt: "A handshake", meta_description: "M", og_title: "O" },
  ],
  ...more,
});
const read = (value: unknown) => readGhost("ghost.json", bytes(JSON.stringify(value)));
const wrapped = (posts: unknown[]) => ({
  db: [{ meta: { exported_on: 1, version: "5.75.0" }, data: data(posts) }],
});

test("a post comes with its tags, author, picture, addresses and what else it says", async () => {
  const html =
    '<!--kg-card-begin: html--><p>Dear Nora, I have <a href="__GHOST_URL__/other/">two offers</a>.</p><!--kg-card-end: html--><figure class="kg-card kg-image-card kg-card-hascaption"><img src="__GHOST_URL__/content/images/2021/01/a.png" class="kg-image" alt="" loading="lazy"><figcaption>Cap</figcaption></figure><div class="kg-card kg-callout-card"><div class="kg-callout-emoji">💡</div><div class="kg-callout-text">Note</div></div>';
  const { files, notes, elsewhere, errors } = await importOf(
    read(
      wrapped([
        post({
          html,
          custom_excerpt: "Two\noffers",
          canonical_url: "https://old.example/first-offer/",
          feature_image: "__GHOST_URL__/content/images/2021/01/cover.png",
          featured: 1,
        }),
      ]),
    ),
  );
  expect(errors).toEqual([]);
  expect(files).toEqual({
    "posts/first-offer/index.md": `---
title: First offer
date: 2021-01-07T06:13:20.000Z
description: Two offers
canonical: https://old.example/first-offer/
extra:
  og_title: O
  featured: 1
  image: /content/images/2021/01/cover.png
  imageAlt: A handshake
  author: Nora Lind
  tags:
    - Offers
    - "#internal"
---

Dear Nora, I have [two offers](/other/).

![](/content/images/2021/01/a.png "Cap")

💡

Note
`,
  });
  expect(notes).toEqual([
    'unclear item 1 "First offer": its images are files of Ghost; copy its folder `content/images` to `static/content/images`',
    'unclear item 1 "First offer": the link to "/other/" leads to nothing that was imported',
    'unclear item 1 "First offer": the picture "/content/images/2021/01/cover.png" is not in the source; put it beside the post',
  ]);
  expect(elsewhere).toEqual(["/content/images/2021/01/a.png", "/content/images/2021/01/cover.png"]);
});

test.each([
  ["a draft", { status: "draft", published_at: null }, "draft: true"],
  ["a post for members", { visibility: "members" }, "draft: true"],
  ["a scheduled post", { status: "scheduled", published_at: "2099-01-01T00:00:00.000Z" }, "2099"],
  ["a newsletter that was only sent", { status: "sent" }, "draft: true"],
  ["a post of a version without visibility", { visibility: null }, "description: M\nextra:"],
  ["times in milliseconds", { published_at: 1610000000000 }, "2021-01-07T06:13:20.000Z"],
])("%s stays what it is", async (_name, fields, expected) => {
  const { files, errors } = await importOf(read(wrapped([post(fields)])));
  expect(files["posts/first-offer/index.md"]).toContain(expected);
  expect(errors).toEqual([]);
});

test("a page is a page, in the old way of saying so too", async () => {
  const pages = [post({ type: "page" }), post({ id: 6, slug: "b", type: undefined, page: 1 })];
  const { files } = await importOf(read({ data: data(pages) }));
  expect(Object.keys(files)).toEqual(["pages/first-offer/index.md", "pages/b/index.md"]);
});

test("a post without HTML, or one that is none, stops only itself", async () => {
  const posts = [post({ html: null }), { title: 3 }, post({ id: "6", slug: "ok" })];
  const { files, notes } = await importOf(read(wrapped(posts)));
  expect(Object.keys(files)).toEqual(["posts/ok/index.md"]);
  expect(notes).toEqual([
    expect.stringMatching(/^failed item 1 "First offer": it has no `html`/),
    expect.stringMatching(/^failed item 2 "": it is no post of Ghost/),
  ]);
});

test.each([
  ["no JSON", "{"],
  ["other JSON", "[1]"],
  ["nothing", "null"],
  ["no posts", '{"a": 1}'],
])("%s is no export", (_name, text) => {
  expect(readGhost("x.json", bytes(text))).toBeUndefined();
});
