import { brief, entryOf } from "../../tests/support/sources";
import { checkAliases, checkFeedIds, checkLinks, checkSeries, checkSlugs } from "./cross-check";

test("each later file of a slug is told of the first; the site's own addresses are taken", () => {
  const problems = checkSlugs([
    { file: "content/pages/about.md", slug: "about" },
    { file: "content/posts/About/index.md", slug: "about" },
    { file: "content/posts/topics.md", slug: "topics" },
    { file: "content/posts/other.md", slug: "other" },
  ]);
  expect(problems.map(({ file, rule, message }) => [file, rule, message])).toEqual([
    [
      "content/posts/About/index.md",
      "duplicate-slug",
      "/about/ already belongs to content/pages/about.md; rename one of the two",
    ],
    [
      "content/posts/topics.md",
      "reserved-slug",
      "/topics/ is an address of the site itself; rename the file or its folder",
    ],
  ]);
});

test.each([
  ["followUpTo: other", []],
  ["followUpTo: /other/", []],
  ["followUpTo: othr", ["4:13 error unknown-post"]],
  ["supersededBy: x", ["4:15 error self-reference"]],
])("%s", (fields, expected) => {
  expect(brief(checkLinks([entryOf("x", fields)], new Set(["x", "other"])))).toEqual(expected);
});

test("a part of a series is one post", () => {
  const part = (slug: string, number: number) =>
    entryOf(slug, `series: { id: first-job, part: ${number} }`);
  expect(brief(checkSeries([part("a", 1), part("b", 2), part("c", 1)]))).toEqual([
    "4:32 error duplicate-series-part",
  ]);
});

test.each([
  ["/old/", []],
  ["/about/", ["4:11 error alias-shadows"]],
  ["/about", ["4:11 error alias-shadows"]],
  ["/%61bout/index.html", ["4:11 error alias-shadows"]],
  ["/", ["4:11 error alias-shadows"]],
  ["/topics/", ["4:11 error alias-shadows"]],
  ["/404.html", ["4:11 error alias-shadows"]],
  ["/sitemap.xml", ["4:11 error alias-shadows"]],
  ["/about/index.md", ["4:11 error alias-shadows"]],
  ["/100%/", []],
])("the alias %s", (alias, expected) => {
  const taken = new Map([["about", "content/pages/about.md"]]);
  expect(brief(checkAliases([entryOf("x", `aliases: [${alias}]`)], taken))).toEqual(expected);
});

test("feed readers know one post by one id", () => {
  const posts = [
    entryOf("a", "feedId: /first/"),
    entryOf("b", "feedId: /first/"),
    entryOf("c", ""),
    entryOf("d", "feedId: /c/"),
    entryOf("e", "feedId: https://old.example/?p=1"),
  ];
  expect(checkFeedIds(posts).map(({ file, rule }) => [file, rule])).toEqual([
    ["content/posts/b/index.md", "duplicate-feed-id"],
    ["content/posts/d/index.md", "duplicate-feed-id"],
  ]);
});

test("an alias leads to one post", () => {
  const problems = checkAliases(
    [entryOf("a", "aliases: /old/"), entryOf("b", "aliases: /old")],
    new Map(),
  );
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
    ["content/posts/b/index.md", "duplicate-alias"],
  ]);
});
