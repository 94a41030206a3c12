import { jsonFeedReferences, xmlReferences } from "./feed-references";

test.each([
  ["an entry", "<link>https://h/x/</link><guid>https://h/old/</guid>", ["https://h/x/"]],
  ["a link of Atom", `<link rel="self" href="https://h/atom.xml"/>`, ["https://h/atom.xml"]],
  [
    "a text",
    `<content><![CDATA[<a href="https://h/?a&amp;b">x</a><img src="https://h/s.png">]]></content>`,
    ["https://h/?a&b", "https://h/s.png"],
  ],
  ["a sitemap", "<url><loc>https://h/</loc></url><url><loc>https://h/</loc></url>", ["https://h/"]],
  ["a style sheet", `<?xml-stylesheet href="/feed.css"?>`, ["/feed.css"]],
  ["a title that looks like a link", `<title>&lt;a href="/nowhere/">x&lt;/a></title>`, []],
  ["nothing", "<link/><title>a</title>", []],
])("XML of %s", (_, xml, expected) => {
  expect(xmlReferences(xml)).toEqual(expected);
});

test("a JSON Feed", () => {
  const feed = {
    feed_url: "https://h/feed.json",
    icon: "https://h/i.png",
    items: [{ id: "https://h/old/", url: "https://h/x/", content_html: 'no "url"' }],
  };
  expect(jsonFeedReferences(JSON.stringify(feed, null, 1))).toEqual([
    "https://h/feed.json",
    "https://h/i.png",
    "https://h/x/",
  ]);
});
