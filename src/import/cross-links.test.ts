import { importOf } from "../../tests/support/import";
import { bytes } from "../../tests/support/sources";
import type { ImportedSource } from "./item";
import { readGhost } from "./sources/ghost";
import { readMarkdownFolder } from "./sources/markdown-folder";
import { readSubstack } from "./sources/substack";
import { readWordPress } from "./sources/wordpress";
import { wordPressReader } from "./sources/wordpress-xml";

/** What stands in the first post after an import, and what the report says of links. */
async function bodyOf(source: ImportedSource | undefined, slug = "first") {
  const { files, notes, errors } = await importOf(source);
  expect(errors).toEqual([]);
  const text = files[`posts/${slug}/index.md`] ?? "";
  return {
    body: text.replace(/^---[\s\S]*?\n---\n\n/, "").trimEnd(),
    notes: notes
      .filter((note) => /the link to|a comment|written as/.test(note))
      .map((note) => note.replace(/^(\w+) .*?: /, "$1 ")),
  };
}

const folder = (files: Readonly<Record<string, string>>) =>
  readMarkdownFolder({
    paths: Object.keys(files),
    read: async (path) => bytes(files[path] ?? ""),
  });

const post = (title: string, body: string, fields = ""): string =>
  `---\ntitle: ${title}\ndate: 2020-01-02\n${fields}---\n\n${body}\n`;

const undated = (title: string, body: string): string => `---\ntitle: ${title}\n---\n\n${body}\n`;

const jekyll = (body: string) =>
  folder({
    "_config.yml": "url: https://old.example\nbaseurl: /blog\n",
    "_posts/2020-01-02-first.md": undated("First", body),
    "_posts/2020-01-03-Other-Post.md": undated("Other", "## A heading\n\nText."),
    "_posts/work/2020-01-04-first.md": undated("Another", "Text."),
  });
const hugo = (body: string) =>
  folder({
    "hugo.toml": 'baseURL = "https://old.example/"\n',
    "content/posts/first/index.md": post("First", body),
    "content/posts/other.md": post("Other", "## A heading\n\nText.", "slug: second\n"),
    "content/notes/other-note.md": post("Note", "Text."),
  });
const gatsby = (body: string) =>
  folder({
    "gatsby-config.js": "module.exports = { siteMetadata: { siteUrl: `https://old.example/` } }",
    "content/blog/first/index.md": post("First", body),
    "content/blog/2019/other/index.md": post("Other", "Text.", "slug: /else/where/\n"),
  });
const ghost = (html: string) => {
  const row = { type: "post", status: "published", published_at: "2020-01-02T00:00:00.000Z" };
  const posts = [
    { ...row, id: "1", title: "First", slug: "first", html },
    {
      ...row,
      ...{ id: "2", title: "Other", slug: "search" },
      html: '<h2 id="old-id">A heading</h2><p>Text.</p>',
    },
  ];
  return readGhost("ghost.json", bytes(JSON.stringify({ data: { posts } })));
};
const substack = (html: string) =>
  readSubstack(
    new Map([
      [
        "posts.csv",
        bytes(
          "post_id,post_date,is_published,title\n1.first,2020-01-02,true,First\n2.other,2020-01-02,true,Other\n",
        ),
      ],
      ["posts/1.first.html", bytes(html)],
      ["posts/2.other.html", bytes("<p>Text.</p>")],
    ]),
  );
const wordpress = (html: string) => {
  const item = (id: number, name: string, link: string, content: string) =>
    `<item><title>${name}</title><link>https://old.example/blog/${link}</link><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2020-01-02 10:00:00</wp:post_date><wp:post_name>${name}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>`;
  const reader = wordPressReader();
  reader.write(
    `<rss><channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example/blog</wp:base_blog_url>${item(11, "first", "2019/05/first/", html)}${item(12, "other", "?p=12", '<h2 class="wp-block-heading" id="h-a-heading">A heading</h2><p>Text.</p>')}${item(13, "third", "2019/06/third/", "<p>Text.</p>")}</channel></rss>`,
  );
  return readWordPress(reader.end());
};

test.each([
  ["Jekyll, its tag", jekyll, "[a]({% post_url 2020-01-03-Other-Post %})", "/other-post/"],
  ["Jekyll, a tag with a part", jekyll, "[a]({% post_url work/2020-01-04-first %})", "/first-2/"],
  ["Jekyll, a file", jekyll, "[a]({% link _posts/work/2020-01-04-first.md %})", "/first-2/"],
  ["Jekyll, a path", jekyll, "[a](/blog/2020/01/04/first.html)", "/first-2/"],
  [
    "Jekyll, a whole address",
    jekyll,
    "[a](http://www.old.example/blog/2020/01/03/Other-Post.html#a-heading)",
    "/other-post/#a-heading",
  ],
  ["Hugo, ref", hugo, '[a]({{< ref "other.md#a-heading" >}})', "/second/#a-heading"],
  ["Hugo, relref from the top", hugo, '[a]({{% relref "/posts/other" %}})', "/second/"],
  ["Hugo, ref by name", hugo, '[a]({{< ref "other-note" >}})', "/other-note/"],
  ["Hugo, an address beside it", hugo, "[a](../second/)", "/second/"],
  ["Gatsby, another folder", gatsby, "[a](../2019/other/index.md)", "/where/"],
  ["Gatsby, an address", gatsby, "[a](/else/where)", "/where/"],
  ["Gatsby, a whole address", gatsby, "[a](https://old.example/else/where/?b)", "/where/?b"],
  ["Gatsby, a definition", gatsby, "[a]\n\n[a]: /else/where/ 'T'", "/where/"],
  ["Gatsby, HTML", gatsby, 'A <a href="/else/where/">b</a>', "/where/"],
  ["Ghost", ghost, '<p><a href="__GHOST_URL__/search/#old-id">a</a></p>', "/search-2/#a-heading"],
  [
    "Substack",
    substack,
    '<p><a href="https://me.substack.com/p/other?s=r">a</a></p>',
    "/other/?s=r",
  ],
  [
    "WordPress, by number",
    wordpress,
    '<a href="https://old.example/blog/?p=12#h-a-heading">a</a>',
    "/other/#a-heading",
  ],
  ["WordPress, from the top", wordpress, '<a href="/blog/2019/06/third/">a</a>', "/third/"],
  ["WordPress, relative", wordpress, '<a href="../../06/third">a</a>', "/third/"],
] as const)(
  "a link to another post leads to its new address: %s",
  async (_, read, text, address) => {
    const { body, notes } = await bodyOf(await read(text));
    const [found] = /(?<=\]\(|\]: |href=")[^\s)"]+/.exec(body) ?? [];
    expect(found).toBe(address);
    expect(notes).toEqual([expect.stringMatching(/^changed /)]);
  },
);

test.each([
  ["a page of another site", gatsby, "[a](https://other.example/else/where/)", []],
  ["a picture of the old site", gatsby, "[a](https://old.example/a.jpg)", []],
  ["code", gatsby, "`[a](/else/where/)`", []],
  ["its home page", gatsby, "[a](/) and [b](https://old.example/)", []],
  ["a list of the old site", gatsby, "[a](/tags/pay/)", ["/tags/pay/"]],
  [
    "a list of the old site, whole",
    gatsby,
    "[a](https://old.example/tags/)",
    ["https://old.example/tags/"],
  ],
  ["a file that is not there", gatsby, "[a](../gone.md)", ["../gone.md"]],
] as const)("%s stays as it is", async (_, read, text, lost) => {
  const { body, notes } = await bodyOf(await read(text));
  expect(body).toBe(text);
  expect(notes).toEqual(
    lost.map((url) => `unclear the link to "${url}" leads to nothing that was imported`),
  );
});

test("an address without words becomes a link with the title of the post", async () => {
  const { body } = await bodyOf(
    await gatsby("<https://old.example/else/where/> and\nhttps://old.example/else/where/"),
  );
  expect(body).toBe("[Other](/where/) and\n[Other](/where/)");
});

test("a part that is not in the text is left out of the link, and told", async () => {
  const { body, notes } = await bodyOf(
    await gatsby("## Here\n\n[a](#here) [b](#gone) [c](/else/where/#gone)"),
  );
  expect(body).toBe("## Here\n\n[a](#here) [b](/first/) [c](/where/)");
  expect(notes).toEqual([
    'unclear the link to "#gone" leads to the page as a whole: it has no part "gone"',
    'changed the link to "#gone" leads to "/first/"',
    'unclear the link to "/else/where/#gone" leads to the page as a whole: it has no part "gone"',
    'changed the link to "/else/where/#gone" leads to "/where/"',
  ]);
});

test("a former address that another post has now is no trap", async () => {
  const source = await folder({
    "hugo.toml": "",
    "content/a/other.md": post("First", "Text."),
    "content/b/other.md": post("Second", "Text.", "url: /other/\n"),
    "content/first.md": post("Third", '[a]({{< ref "a/other.md" >}}) [b](/other/)'),
  });
  expect((await bodyOf(source)).body).toBe("[a](/other/) [b](/other-2/)");
});

test("the place of a link is told as the author knows it", async () => {
  const source = await gatsby("One\n\nsee [a](/else/where/)");
  const { notes } = await importOf(source);
  expect(notes).toContain(
    'changed content/blog/first/index.md:8:9: the link to "/else/where/" leads to "/where/"',
  );
});
