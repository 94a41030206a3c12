import { parseFeed } from "@rowanmanning/feed-parser";
import { DomUtils, parseDocument } from "htmlparser2";
import { testPost, testSources } from "../../tests/support/output-sources";
import { absolute } from "../model/paths";
import { contentFaults, feedFaults } from "./feed-rules";
import { feeds } from "./feeds";
import type { OutputPost, OutputSources } from "./sources";

const { textContent } = DomUtils;
const topics = [
  { id: "pay", title: "Pay", description: "What to earn.", order: 1, formerIds: [] },
  { id: "layoffs", title: "Layoffs", order: 2, formerIds: [] },
];
const stages = [{ id: "entry", title: "Entry level", order: 1, formerIds: [] }];

/** Posts of one day each, newest first. */
const posts = (number: number, changes: Parameters<typeof testPost>[1] = {}): OutputPost[] =>
  Array.from({ length: number }, (_, place) =>
    testPost(`post-${number - place}`, {
      title: `Post ${number - place}`,
      date: new Date(Date.UTC(2026, 0, number - place)).toISOString(),
      ...changes,
    }),
  );

const { site: anySite } = testSources();
const site = { ...anySite, name: "Zenith", description: "Answers.", lang: "en" };

async function made(changes: Partial<OutputSources>): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { path, make } of feeds(testSources({ site, topics, stages, ...changes }))) {
    files.set(path, String(await make()));
  }
  return files;
}

async function parsed(path: string, changes: Partial<OutputSources>) {
  const xml = (await made(changes)).get(path);
  if (xml === undefined) throw new Error(`expected ${path}`);
  return parseFeed(xml);
}

/** One of everything, in letters that XML, HTML and JSON each find hard. */
const everything = testPost("как-быть", {
  title: 'Is <b>this</b> & that ]]> "worth" it? \u0008\uD800',
  date: "2026-03-04T09:30:00.000Z",
  updated: "2026-05-01T00:00:00.000Z",
  shortAnswer: { html: "Ask for <em>one</em> week.", text: "Ask for one week." },
  description: "Not this.",
  topics: ["pay"],
  stages: ["entry"],
  author: "ada",
  canonical: "https://first.example/offer/",
  body: {
    context:
      '<p>See <a href="#x">below</a>, <a href="/other/">another</a>, ]]&gt; &amp; <img src="/a.png" alt=""> \u000B</p>',
  },
});
const authors = new Map([["ada", { id: "ada", name: "Ada & Co", links: [], bio: "" }]]);

test.each(["/rss.xml", "/atom.xml"])("%s says of a post what a reader must know", async (path) => {
  const feed = await parsed(path, { posts: [everything], authors });
  const { items } = feed;
  expect(feed).toMatchObject({
    title: "Zenith",
    language: "en",
    url: "https://rung.example/",
    self: `https://rung.example${path}`,
  });
  expect(items).toHaveLength(1);
  expect(JSON.parse(JSON.stringify(items[0]))).toMatchObject({
    id: "https://rung.example/%D0%BA%D0%B0%D0%BA-%D0%B1%D1%8B%D1%82%D1%8C/",
    url: "https://rung.example/%D0%BA%D0%B0%D0%BA-%D0%B1%D1%8B%D1%82%D1%8C/",
    title: 'Is <b>this</b> & that ]]> "worth" it?',
    description: "Ask for one week.",
    published: "2026-03-04T09:30:00.000Z",
    authors: [{ name: "Ada & Co" }],
  });
  expect((await made({ posts: [everything] })).get(path)).toMatch(
    /updated>2026-05-01T00:00:00.000Z</,
  );
  expect(items[0]?.categories.map(({ label }) => label)).toEqual(["Entry level", "Pay"]);
  expect(items[0]?.content).toContain("<p><strong>The short answer:</strong> Ask for <em>one</em>");
  expect(items[0]?.content).toContain('<img src="https://rung.example/a.png"');
});

test("a summary is text, also to a reader that takes RSS descriptions for HTML", async () => {
  const summary = "Marks like <b>, &lt; & R&D stay; so does Q & A.";
  const xml = (await made({ posts: [testPost("a", { description: summary })] })).get("/rss.xml");
  const [, written] = /<item>.*<description>(.*?)<\/description>/s.exec(xml ?? "") ?? [];
  const value = textContent(parseDocument(`<x>${written}</x>`, { xmlMode: true }));
  expect(textContent(parseDocument(value))).toBe(summary);
  expect(value).toContain("Q & A");
});

test("the JSON feed says the same", async () => {
  const { items, ...feed } = JSON.parse(
    (await made({ posts: [everything], authors })).get("/feed.json") ?? "",
  );
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: "Zenith",
    language: "en",
    home_page_url: "https://rung.example/",
    feed_url: "https://rung.example/feed.json",
  });
  expect(items).toEqual([
    expect.objectContaining({
      id: "https://rung.example/%D0%BA%D0%B0%D0%BA-%D0%B1%D1%8B%D1%82%D1%8C/",
      external_url: "https://first.example/offer/",
      summary: "Ask for one week.",
      date_published: "2026-03-04T09:30:00.000Z",
      date_modified: "2026-05-01T00:00:00.000Z",
      authors: [{ name: "Ada & Co", url: "https://rung.example/authors/ada/" }],
      tags: ["Entry level", "Pay"],
    }),
  ]);
  expect(contentFaults(items[0].content_html)).toEqual([]);
});

test.each([
  ["no post", []],
  ["one of everything", [everything]],
  ["a hundred", posts(100, { topics: ["pay"], stages: ["entry"] })],
])("no document breaks the rules of its format: a site with %s", async (_, listed) => {
  for (const prefix of ["", "/blog"]) {
    const url = `https://rung.example${prefix}`;
    const files = await made({
      posts: listed,
      authors,
      pathPrefix: prefix,
      site: { ...site, url },
    });
    const faults = [...files]
      .filter(([path]) => path.endsWith(".xml"))
      .flatMap(([path, xml]) =>
        feedFaults(xml, absolute(url, path)).map((fault) => `${path}: ${fault}`),
      );
    expect(faults).toEqual([]);
  }
});

test("each topic and each stage has a feed of its posts, in its name", async () => {
  const sources = {
    posts: [...posts(1, { topics: ["pay"] }), testPost("other", { topics: ["layoffs"] })],
  };
  expect(await parsed("/topics/pay/rss.xml", sources)).toMatchObject({
    title: "Pay · Zenith",
    description: "What to earn.",
    url: "https://rung.example/topics/pay/",
    items: [{ title: "Post 1" }],
  });
  expect(await parsed("/topics/layoffs/rss.xml", sources)).toMatchObject({
    description: "Layoffs: new answers on Zenith.",
    items: [{ url: "https://rung.example/other/" }],
  });
  expect((await parsed("/stages/entry/rss.xml", sources)).items).toEqual([]);
});

test("a post that is not listed is in none, not even as the one that replaces another", async () => {
  const hidden = testPost("hidden", { listed: false, title: "Hidden", topics: ["pay"] });
  const old = testPost("old", { supersededBy: "hidden", topics: ["pay"] });
  for (const [path, text] of await made({ posts: [hidden, old] })) {
    expect(`${path} ${text}`).not.toMatch(/hidden/i);
  }
});

test("what replaces a post is named in it", async () => {
  const sources = {
    posts: [testPost("new", { title: "Newer" }), testPost("old", { supersededBy: "new" })],
  };
  const { items } = await parsed("/rss.xml", sources);
  expect(items[1]?.content).toContain('<a href="https://rung.example/new/">Newer</a>');
});

test("an id is the first address, so neither a new title, a new name nor an alias changes it", async () => {
  const idOf = async (post: OutputPost) =>
    (await parsed("/rss.xml", { posts: [post] })).items[0]?.id;
  const before = await idOf(testPost("old-name", { title: "Old" }));
  const renamed = testPost("new-name", { title: "New", aliases: ["/old-name/"] });
  const renamedTwice = testPost("newest", { aliases: ["/old-name/", "/new-name/"] });
  expect(await idOf(testPost("old-name", { title: "New" }))).toBe(before);
  expect(await idOf(renamed)).toBe(before);
  expect(await idOf(renamedTwice)).toBe(before);
  const pinned = { aliases: ["/go/raise/", "/raise/", "/old-name/"], feedId: "/old-name/" };
  expect(await idOf(testPost("newest", pinned))).toBe(before);
  expect(await idOf(testPost("old-name", { aliases: ["/2019/05/old-name/"] }))).toBe(before);
  const id = "https://old.example/?p=11";
  expect(await idOf(testPost("old-name", { feedId: id }))).toBe(id);
});

test("a feed is as new as its newest entry, whenever it was built", async () => {
  const dated = [
    testPost("a", { date: "2026-03-04T00:00:00.000Z" }),
    testPost("b", { date: "2026-02-01T00:00:00.000Z", updated: "2026-04-01T00:00:00.000Z" }),
  ];
  for (const now of ["2026-06-01", "2027-06-01"]) {
    const files = await made({ posts: dated, now: new Date(now) });
    expect(files.get("/atom.xml")).toContain("</id>\n<updated>2026-04-01T00:00:00.000Z</updated>");
    expect(files.get("/rss.xml")).toContain("<lastBuildDate>Wed, 01 Apr 2026 00:00:00 GMT<");
  }
});

test("by next, a reader gets to every post, thirty at a time; so by next_url", async () => {
  const files = await made({ posts: posts(100, { topics: ["pay"] }) });
  for (const start of ["/rss.xml", "/atom.xml", "/feed.json", "/topics/pay/rss.xml"]) {
    const found = new Set<string>();
    for (let path: string | undefined = start; path; ) {
      const text: string = files.get(path) ?? "";
      const ids =
        text.match(/(?<=<item>.*>|<id>|"id": ")https:\/\/rung\.example\/post-\d+\//g) ?? [];
      expect(new Set(ids).size).toBe(30);
      for (const id of ids) found.add(id);
      path = /(?:rel="next"[^>]*href="|"next_url": ")https:\/\/rung\.example([^"]+)/.exec(
        text,
      )?.[1];
    }
    expect(found.size).toBe(100);
  }
});

test("a new post, and a changed one, change few documents", async () => {
  const before = posts(100, { topics: ["pay"] });
  const changedBetween = async (after: OutputPost[]) => {
    const [old, now] = [await made({ posts: before }), await made({ posts: after })];
    return [...now].filter(([path, text]) => old.get(path) !== text).map(([path]) => path);
  };
  const added = testPost("added", { date: "2026-06-01T00:00:00.000Z" });
  expect(await changedBetween([added, ...before])).toEqual(["/rss.xml", "/atom.xml", "/feed.json"]);
  const edited = before.map((post) =>
    post.slug === "post-5" ? testPost("post-5", { ...post, title: "Edited", body: {} }) : post,
  );
  expect(await changedBetween(edited)).toEqual([
    "/rss/1.xml",
    "/atom/1.xml",
    "/feed/1.json",
    "/topics/pay/rss/1.xml",
  ]);
});

test("a text is read and rendered once, for however many feeds", async () => {
  let reads = 0;
  const [post] = posts(1, { topics: ["pay"], stages: ["entry"] });
  if (!post) throw new Error("expected a post");
  const body = () => {
    reads += 1;
    return post.body();
  };
  await made({ posts: [{ ...post, body }] });
  expect(reads).toBe(1);
});
