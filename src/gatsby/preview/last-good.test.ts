import { readContent } from "../../model/content";
import { LastGood } from "./last-good";

const settings = { timeZone: "UTC", author: { id: "us", name: "Us" }, shownDirectory: "content" };
const right = {
  "topics.yml": "- id: pay\n  title: Pay\n",
  "stages.yml": "- id: entry\n  title: Entry\n",
  "authors/ada.md": "---\nname: Ada\n---\n",
  "posts/a/index.md": "---\ntitle: A\ndate: 2026-01-02\ntopics: [pay]\nauthor: ada\n---\nText.\n",
  "pages/about/index.md": "---\ntitle: About\n---\nUs.\n",
};
type Files = Readonly<Record<string, string>>;

/** What is shown in the end when somebody saves these files one after the other. */
function shown(...saves: readonly Files[]) {
  const lastGood = new LastGood();
  const [last] = saves
    .map((files) => {
      const sources = Object.entries(files).map(([path, text]) => ({
        path,
        bytes: Buffer.from(text),
      }));
      const paths = new Set(Object.keys(files).map((path) => `content/${path}`));
      return lastGood.next(readContent(sources, settings), paths, "us");
    })
    .reverse();
  return {
    posts: last?.posts.map(({ slug, title, topics, author }) => [slug, title, topics, author]),
    topics: last?.topics.map(({ title }) => title),
    authors: last?.authors.map(({ id, name }) => `${id}: ${name}`),
    pages: last?.pages.map(({ title }) => title),
  };
}

const whole = {
  posts: [["a", "A", ["pay"], "ada"]],
  topics: ["Pay"],
  authors: ["ada: Ada", "us: Us"],
  pages: ["About"],
};
const without = (path: string): Files =>
  Object.fromEntries(Object.entries(right).filter(([name]) => name !== path));

test.each<[string, readonly Files[], Partial<typeof whole>]>([
  ["all that is right", [right], {}],
  ["a post that broke", [right, { ...right, "posts/a/index.md": "---\ntitle: A: b\n---\n" }], {}],
  ["a post without a date", [right, { ...right, "posts/a/index.md": "---\ntitle: B\n---\n" }], {}],
  ["a page that broke", [right, { ...right, "pages/about/index.md": "---\nx: [\n---\n" }], {}],
  ["an author that broke", [right, { ...right, "authors/ada.md": "---\nname: [\n---\n" }], {}],
  ["topics that broke", [right, { ...right, "topics.yml": "- id: [pay\n" }], {}],
  ["topics that are mended", [{ ...right, "topics.yml": "- id: [pay\n" }, right], {}],
  [
    "topics that never were right",
    [{ ...right, "topics.yml": "- id: [pay\n" }],
    { topics: [], posts: [["a", "A", [], "ada"]] },
  ],
  [
    "a post that broke, and then its topic was renamed",
    [
      right,
      { ...right, "posts/a/index.md": "---\ntitle: A: b\n---\n" },
      {
        ...right,
        "posts/a/index.md": "---\ntitle: A: b\n---\n",
        "topics.yml": "- id: money\n  title: Money\n",
      },
    ],
    { topics: ["Money"], posts: [["a", "A", [], "ada"]] },
  ],
  [
    "a post that broke, and then its author went",
    [
      right,
      {
        ...without("authors/ada.md"),
        "posts/a/index.md": "---\ntitle: A: b\n---\n",
      },
    ],
    { authors: ["us: Us"], posts: [["a", "A", ["pay"], "us"]] },
  ],
  ["a post that went", [right, without("posts/a/index.md")], { posts: [] }],
  [
    "a post that broke and went",
    [
      right,
      { ...right, "posts/a/index.md": "---\ntitle: A: b\n---\n" },
      without("posts/a/index.md"),
      { ...right, "posts/a/index.md": "---\ntitle: A: b\n---\n" },
    ],
    { posts: [] },
  ],
  [
    "two posts with one slug",
    [{ ...right, "posts/b/a.md": right["posts/a/index.md"].replace("A", "B") }],
    {},
  ],
])("%s", (_, saves, expected) => {
  expect(shown(...saves)).toEqual({ ...whole, ...expected });
});
