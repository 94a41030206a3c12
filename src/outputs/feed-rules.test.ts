import { testPost, testSources } from "../../tests/support/output-sources";
import { contentFaults, feedFaults } from "./feed-rules";
import { feeds } from "./feeds";

const address = "https://rung.example/rss.xml";
let rss: string;
beforeAll(async () => {
  const posts = [testPost("a", { date: "2026-03-04T00:00:00.000Z" }), testPost("b")];
  const [first] = feeds(testSources({ posts }));
  rss = String(await first?.make());
});

test.each([
  ["as it was made", /^/, "", undefined],
  ["without a description", /<description>.*?<\/description>/, "", "MissingElement"],
  ["with one id twice", /(guid.*?)example\/a\//, "$1example/b/", "DuplicateEntries"],
  ["with the wrong day of the week", "Wed, 04 Mar", "Thu, 04 Mar", "InvalidRFC2822Date"],
  ["with a path for an address", "<link>https://rung.example/a/", "<link>/a/", "InvalidLink"],
  [
    "that calls itself by another address",
    /(rel="self".*?)rss\.xml/,
    "$1feed.xml",
    "SelfDoesntMatchLocation",
  ],
  ["with a relative link in a text", "<p>Ask", '<p><a href="#x">Ask</a>', "ContainsRelRef"],
  ["with a character that XML cannot hold", "<p>Ask", "<p>\u0008Ask", "SAXError"],
])("a feed %s", (_, found, changed, rule) => {
  const faults = feedFaults(rss.replace(found, changed), address);
  if (rule === undefined) expect(faults).toEqual([]);
  else expect(faults.join("\n")).toContain(rule);
});

test.each([
  ['<p class="x">', "of no meaning in a reader: <p class>"],
  ['<img src="a.png">', "ContainsRelRef: a.png"],
  ["<button>Copy</button>", "SecurityRisk: <button>"],
])("a text with %s", (html, fault) => {
  expect(contentFaults(html)).toEqual([fault]);
});
