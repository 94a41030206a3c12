import { parse } from "yaml";
import { readContent } from "../src/model/content";
import { corpus, corpusNow, middlePost } from "./corpus";

const postsOf = (count: number, seed = 1) =>
  corpus(count, seed).filter(({ path }) => path.startsWith("posts/"));

const contentOf = (count: number) =>
  readContent(
    corpus(count, 1).map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
    { timeZone: "UTC", author: { id: "editors", name: "Editors" }, shownDirectory: "content" },
  );

test("the same seed gives the same bytes, another seed others", () => {
  expect(corpus(30, 1)).toEqual(corpus(30, 1));
  expect(corpus(30, 1)).not.toEqual(corpus(30, 2));
});

test("a larger corpus begins with the posts of the smaller", () => {
  expect(postsOf(60).slice(0, 20)).toEqual(postsOf(20));
});

test("it is content without a single problem, and every post is listed", () => {
  const { posts, problems, pages, authors } = contentOf(400);
  expect(problems).toEqual([]);
  expect(posts).toHaveLength(400);
  expect(pages.length).toBeGreaterThan(0);
  expect(authors.length).toBeGreaterThan(1);
  expect(
    posts.filter(({ draft, unlisted, date }) => draft || unlisted || date > corpusNow),
  ).toEqual([]);
});

test("posts have about 600 words, some few and some many", () => {
  const lengths = postsOf(400)
    .map(({ text }) => text.replace(/^---.*?^---/ms, "").split(/\s+/).length)
    .sort((a, b) => a - b);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean).toBeGreaterThan(550);
  expect(mean).toBeLessThan(750);
  expect(lengths.at(0)).toBeLessThan(350);
  expect(lengths.at(-1)).toBeGreaterThan(1000);
});

test.each([
  ["a question", /^## Question$/m],
  ["an answer", /^## Answer$/m],
  ["a heading", /^### /m],
  ["a list", /^- /m],
  ["a numbered list", /^1\. /m],
  ["a link to another post", /\]\(\/[a-z0-9-]+\/\)/],
  ["code", /^```(ts|python|sql)$/m],
  ["words to say", /^```say$/m],
  ["a callout", /^> \[!/m],
  ["a footnote", /^\[\^note-1\]: /m],
  ["a table", /^\| --- /m],
])("%s is in some posts, and not in all", (_, pattern) => {
  const posts = postsOf(200);
  const having = posts.filter(({ text }) => pattern.test(text));
  expect(having.length).toBeGreaterThan(10);
  expect(having.length).toBeLessThan(posts.length);
});

test("every optional field but pictures is used somewhere", () => {
  const used = new Set(
    postsOf(200).flatMap(({ text }) => Object.keys(parse(text.split("---\n")[1] ?? ""))),
  );
  expect([...used].sort()).toEqual(
    [
      "aliases anonymised askedBy author canonical date description extra followUpTo region reviewBy",
      "reviewed series shortAnswer stages supersededBy title topics updated",
    ]
      .join(" ")
      .split(" "),
  );
});

test.each([1, 2, 30])("the post to change is one of %i", (count) => {
  expect(postsOf(count).map(({ path }) => path)).toContain(middlePost(count, 1));
});
