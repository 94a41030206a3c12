import { feedPages, pagingLinks } from "./feed-pages";

/** Posts numbered by age, newest first: `n` … 1. */
const posts = (n: number) => Array.from({ length: n }, (_, place) => n - place);

const shapeOf = (n: number) =>
  feedPages(posts(n), 3).map(({ number, items }) => [number ?? "newest", ...items].join(" "));

test.each([
  [0, ["newest"]],
  [1, ["newest 1"]],
  [3, ["newest 3 2 1"]],
  [4, ["newest 4 3 2", "1 3 2 1"]],
  [6, ["newest 6 5 4", "1 3 2 1"]],
  [7, ["newest 7 6 5", "1 3 2 1", "2 6 5 4"]],
])("%i posts, three to a document", (n, expected) => {
  expect(shapeOf(n)).toEqual(expected);
});

test("every post is in some document, and a new one changes no archive", () => {
  for (let n = 0; n < 40; n += 1) {
    const held = new Set(feedPages(posts(n), 3).flatMap(({ items }) => items));
    expect(held.size).toBe(n);
    expect(shapeOf(n + 1).slice(1)).toEqual(expect.arrayContaining(shapeOf(n).slice(1)));
  }
});

test("thirty posts fit into one document, unless it is said otherwise", () => {
  expect(feedPages(posts(30))).toHaveLength(1);
  expect(feedPages(posts(31)).map(({ items }) => items.length)).toEqual([30, 30]);
});

const linksOf = (number: number | undefined, archives: number) =>
  Object.fromEntries(pagingLinks("/rss.xml", number, archives).map(({ rel, path }) => [rel, path]));

test.each([
  ["the only document", undefined, 0, {}],
  [
    "the first of three",
    undefined,
    2,
    { first: "/rss.xml", next: "/rss/2.xml", last: "/rss/1.xml", "prev-archive": "/rss/2.xml" },
  ],
  [
    "the newer archive",
    2,
    2,
    {
      current: "/rss.xml",
      first: "/rss.xml",
      previous: "/rss.xml",
      next: "/rss/1.xml",
      last: "/rss/1.xml",
      "prev-archive": "/rss/1.xml",
    },
  ],
  [
    "the oldest archive",
    1,
    2,
    {
      current: "/rss.xml",
      first: "/rss.xml",
      previous: "/rss/2.xml",
      last: "/rss/1.xml",
      "next-archive": "/rss/2.xml",
    },
  ],
])("%s leads on", (_, number, archives, expected) => {
  expect(linksOf(number, archives)).toEqual(expected);
});

test("of the archives only the newest learns that there is another", () => {
  expect(linksOf(1, 2)).toEqual(linksOf(1, 9));
  expect(linksOf(2, 2)).not.toEqual(linksOf(2, 3));
});
