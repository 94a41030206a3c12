import { feedFaults, feedKind } from "./feed-faults";

const rss = (self: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><link>https://a.example/</link>${self}<item><title>1 &amp; 2</title></item></channel></rss>`;
const atom = (self: string) => `<feed xmlns="http://www.w3.org/2005/Atom">${self}<entry/></feed>`;
const self = (address: string) => `<atom:link rel="self" href="${address}"/>`;

test.each([
  ["rss.xml", rss(self("https://a.example/rss.xml"))],
  ["topics/b/rss/2.xml", rss(self("https://a.example/topics/b/rss/2.xml"))],
  ["atom.xml", atom('<link href="https://a.example/atom.xml" rel="self"/>')],
  ["feed.json", JSON.stringify({ feed_url: "https://a.example/feed.json", items: [] })],
])("%s is a feed that names itself", (path, text) => {
  expect(feedFaults(text, path, `https://a.example/${path}`)).toEqual([]);
});

test.each([
  ["rss.xml", rss(self("https://b.example/rss.xml")), "it calls itself https://b.example/rss.xml"],
  ["rss.xml", rss(""), "it calls itself nothing"],
  ["rss.xml", rss("").slice(0, -10), "it cannot be read"],
  ["rss.xml", "<!doctype html><p>Not found", "it cannot be read"],
  ["rss.xml", "", "it cannot be read"],
  ["feed.json", '{"items": []}', "it calls itself nothing"],
  ["feed.json", '{"items": [', "it cannot be read"],
  ["feed.json", "null", "it cannot be read"],
])("%s: %s", (path, text, fault) => {
  expect(feedFaults(text, path, `https://a.example/${path}`)).toEqual([
    expect.stringContaining(fault),
  ]);
});

test.each([
  ["rss.xml", "rss"],
  ["rss/12.xml", "rss"],
  ["stages/mid/rss.xml", "rss"],
  ["atom/1.xml", "atom"],
  ["feed/1.json", "feed"],
  ["sitemap.xml", undefined],
  ["topics/a/posts.json", undefined],
  ["wrss.xml", undefined],
])("%s is of the kind %s", (path, kind) => {
  expect(feedKind(path)).toBe(kind);
});
