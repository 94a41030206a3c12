import { related } from "../model/related";
import type { ListContext, PostContext, ShelvesContext } from "./page-context";
import { type PlannedPage, planPages, type SiteNodes } from "./plan-pages";
import type { PostNode } from "./post-groups";

const now = new Date("2026-06-01T12:00:00Z");

const post = (slug: string, fields: Partial<PostNode> = {}): PostNode => ({
  id: `id-${slug}`,
  slug,
  file: `content/posts/${slug}/index.md`,
  title: slug,
  date: "2026-05-01T00:00:00.000Z",
  topics: [],
  stages: [],
  author: "editors",
  composed: false,
  anonymised: false,
  aliases: [],
  draft: false,
  unlisted: false,
  ...fields,
});

const named = (slug: string) => ({ id: `id-${slug}`, slug });

const site = (posts: readonly PostNode[]): SiteNodes => ({
  posts,
  pages: [named("about"), named("ask")],
  authors: [named("ada"), named("editors")],
  topics: [named("interviews"), named("layoffs")],
  stages: [named("entry"), named("senior")],
  series: [named("first-job")],
});

const plan = (posts: readonly PostNode[], preview = false): PlannedPage[] =>
  planPages(site(posts), {
    now,
    preview,
    defaultAuthor: "editors",
    yearOf: (date) => Number(date.slice(0, 4)),
    textOf: ({ title }) => title,
    related,
  });

const pageAt = (pages: readonly PlannedPage[], path: string): PlannedPage => {
  const page = pages.find((candidate) => candidate.path === path);
  if (!page) throw new Error(`expected a page at ${path}, got ${pages.map((p) => p.path)}`);
  return page;
};

const contextOf = <Context>(pages: readonly PlannedPage[], path: string) =>
  pageAt(pages, path).context as Context;

const everyId = (pages: readonly PlannedPage[]) => JSON.stringify(pages.map((p) => p.context));

test("a site without posts has its home page, lists, texts and 404", () => {
  expect(plan([]).map(({ path }) => path)).toEqual([
    "/",
    "/topics/",
    "/stages/",
    "/topics/interviews/",
    "/topics/layoffs/",
    "/stages/entry/",
    "/stages/senior/",
    "/authors/ada/",
    "/authors/editors/",
    "/archive/",
    "/search/",
    "/about/",
    "/ask/",
    "/subscribe/",
    "/404.html",
  ]);
});

test("an author whose first post is not out has no page, and has one in the preview", () => {
  const posts = [post("one", { author: "ada", draft: true })];
  const has = (preview: boolean) =>
    plan(posts, preview).some(({ path }) => path === "/authors/ada/");
  expect([has(false), has(true)]).toEqual([false, true]);
});

describe.each([
  ["a draft", { draft: true }],
  ["a post of tomorrow", { date: "2026-06-02T00:00:00.000Z" }],
])("%s", (_, fields) => {
  const hidden = post("hidden", { topics: ["layoffs"], stages: ["entry"], ...fields });
  const others = [
    post("follow-up", { followUpTo: "hidden", topics: ["layoffs"] }),
    post("old", { supersededBy: "hidden", topics: ["layoffs"] }),
  ];

  test("is nowhere in a build", () => {
    const pages = plan([hidden, ...others]);
    expect(pages.map(({ path }) => path)).not.toContain("/hidden/");
    expect(everyId(pages)).not.toContain("id-hidden");
  });

  test("is in the live preview, and in its lists", () => {
    const pages = plan([hidden, ...others], true);
    expect(contextOf<PostContext>(pages, "/hidden/").visibility).not.toBe("listed");
    expect(contextOf<ListContext>(pages, "/topics/layoffs/").posts).toContain("id-hidden");
    expect(contextOf<PostContext>(pages, "/old/").supersededBy).toBe("id-hidden");
  });
});

test("an unlisted post has a page, and is in no list and beside no post", () => {
  const pages = plan([
    post("secret", { unlisted: true, topics: ["layoffs"], stages: ["entry"] }),
    post("open", { topics: ["layoffs"], stages: ["entry"] }),
  ]);
  expect(contextOf<PostContext>(pages, "/secret/")).toMatchObject({ newer: null, older: null });
  const others = pages.filter(({ path }) => path !== "/secret/");
  expect(everyId(others)).not.toContain("id-secret");
});

test("each rung of the ladder names a post of its own, the shorter shelf first, while it has one", () => {
  const newestOf = (posts: readonly PostNode[]) =>
    contextOf<ShelvesContext>(plan(posts), "/stages/").shelves.map(({ newest }) => newest);
  const both = post("both", { stages: ["entry", "senior"], date: "2026-05-03T00:00:00.000Z" });
  const entry = post("entry", { stages: ["entry"], date: "2026-05-02T00:00:00.000Z" });
  expect(newestOf([both, entry])).toEqual(["id-entry", "id-both"]);
  expect(newestOf([both])).toEqual(["id-both", "id-both"]);
  expect(newestOf([entry])).toEqual(["id-entry", null]);
});

test("a post is out at the very moment of its date", () => {
  expect(plan([post("now", { date: now.toISOString() })]).map(({ path }) => path)).toContain(
    "/now/",
  );
});

test("posts lead to the newer and the older one", () => {
  const pages = plan([
    post("first", { date: "2026-01-01T00:00:00.000Z" }),
    post("third", { date: "2026-03-01T00:00:00.000Z" }),
    post("second", { date: "2026-02-01T00:00:00.000Z" }),
  ]);
  expect(contextOf<PostContext>(pages, "/second/")).toMatchObject({
    newer: "id-third",
    older: "id-first",
  });
  expect(contextOf<PostContext>(pages, "/third/").newer).toBeNull();
  expect(contextOf<PostContext>(pages, "/first/").older).toBeNull();
});

test("the parts of a series are in order on each part and on the series' page", () => {
  const pages = plan([
    post("b", { series: { id: "first-job", part: 2 }, date: "2026-01-01T00:00:00.000Z" }),
    post("a", { series: { id: "first-job", part: 1 }, date: "2026-02-01T00:00:00.000Z" }),
    post("c", { series: { id: "first-job", part: 10 } }),
  ]);
  const inOrder = ["id-a", "id-b", "id-c"];
  expect(contextOf<ListContext>(pages, "/series/first-job/").posts).toEqual(inOrder);
  expect(contextOf<PostContext>(pages, "/b/").seriesParts).toEqual(inOrder);
});

test("follow-ups lead both ways", () => {
  const pages = plan([post("asked"), post("again", { followUpTo: "asked" })]);
  expect(contextOf<PostContext>(pages, "/asked/").followUps).toEqual(["id-again"]);
  expect(contextOf<PostContext>(pages, "/again/").followUpTo).toBe("id-asked");
});

test("what a post's page names anyway is not named as related too", () => {
  const on = (month: number, fields: Partial<PostNode> = {}) => ({
    date: `2026-0${month}-01T00:00:00.000Z`,
    topics: ["layoffs"],
    ...fields,
  });
  const series = (part: number) => ({ series: { id: "first-job", part } });
  const pages = plan([
    post("far", on(1)),
    post("followed", on(1)),
    post("older", on(2)),
    post("this", on(3, { followUpTo: "followed", supersededBy: "newest", ...series(1) })),
    post("newer", on(4)),
    post("part", on(5, series(2))),
    post("follow-up", on(5, { followUpTo: "this" })),
    post("newest", on(5)),
  ]);
  expect(contextOf<PostContext>(pages, "/this/").related).toEqual(["id-far"]);
});

test.each([
  ["2026-06-01T12:00:00.000Z", false],
  ["2026-06-01T11:59:59.999Z", true],
])("a review due %s is overdue: %s", (reviewBy, overdue) => {
  expect(contextOf<PostContext>(plan([post("x", { reviewBy })]), "/x/").reviewOverdue).toBe(
    overdue,
  );
});

test("a list of more than 50 goes on at /2/, and the archive knows where each year begins", () => {
  const posts = Array.from({ length: 60 }, (_, index) =>
    post(`p${index}`, {
      topics: ["interviews"],
      date: `${index < 55 ? 2026 : 2025}-01-${String((index % 28) + 1).padStart(2, "0")}T00:00:00.000Z`,
    }),
  );
  const pages = plan(posts);
  expect(contextOf<ListContext>(pages, "/topics/interviews/")).toMatchObject({
    total: 60,
    pagination: { page: 1, pages: 2, base: "/topics/interviews/" },
  });
  expect(contextOf<ListContext>(pages, "/topics/interviews/2/").posts).toHaveLength(10);
  expect(pageAt(pages, "/archive/2/").context).toMatchObject({
    years: [
      { year: 2026, posts: 55, page: 1 },
      { year: 2025, posts: 5, page: 2 },
    ],
  });
});
