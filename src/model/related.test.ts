import { related } from "./related";

const post = (slug: string, day: number, topics: string[], stages: string[] = [], text = "") => ({
  slug,
  text,
  date: `2026-01-${String(day).padStart(2, "0")}T00:00:00.000Z`,
  topics,
  stages,
});

const relatedTo = (posts: readonly ReturnType<typeof post>[], limit?: number) =>
  related(posts, { textOf: ({ text }) => text, ...(limit && { limit }) });

const posts = [
  post("this", 1, ["pay", "visas"], ["entry"]),
  post("both", 2, ["pay", "visas"]),
  post("one-and-stage", 3, ["pay"], ["entry"]),
  post("one-old", 4, ["pay"]),
  post("one-new", 5, ["visas"]),
  post("stage", 6, ["other"], ["entry"]),
  post("nothing", 7, ["quiet"]),
];

test("shared topics count most, then stages, then the date", () => {
  expect(relatedTo(posts).get("this")).toEqual(["both", "one-and-stage", "one-new", "one-old"]);
  expect(relatedTo(posts, 9).get("this")).toEqual([
    "both",
    "one-and-stage",
    "one-new",
    "one-old",
    "stage",
  ]);
});

test("a post that shares nothing has no related ones", () => {
  expect(relatedTo(posts).get("nothing")).toEqual([]);
});

test("the order in which posts come does not matter", () => {
  expect([...relatedTo([...posts].reverse())]).toEqual([...relatedTo(posts)]);
});

test("of a crowded topic only the newest are looked at", () => {
  const crowd = Array.from({ length: 2000 }, (_, index) =>
    post(`p${index}`, 1 + (index % 28), ["pay"], ["entry"]),
  );
  const result = relatedTo(crowd);
  expect(result.size).toBe(2000);
  expect(result.get("p0")).toHaveLength(4);
  expect(result.get("p0")).not.toContain("p0");
});

test("of what shares as much, the posts whose texts are near come first, and a near text alone relates", () => {
  const equity = "equity vesting cliff grant option strike exercise tender dilution round ";
  const shifts = "hourly overtime rate shift weekend roster swap clock break night ";
  /** Long enough to be compared; what only one text says does not count. */
  const own = (name: string) => Array.from({ length: 30 }, (_, n) => ` ${name}${n}`).join("");
  const texts = [
    post("this", 1, ["pay"], [], equity.repeat(8) + own("a")),
    post("newest", 9, ["pay"], [], shifts.repeat(8) + own("b")),
    post("near", 2, ["pay"], [], equity.repeat(8) + own("c")),
    post("elsewhere", 3, ["startups"], [], equity.repeat(4) + own("d")),
    post("far", 4, ["startups"], [], shifts.repeat(4) + own("e")),
    post("short", 5, ["startups"], [], "equity and vesting"),
  ];
  expect(relatedTo(texts).get("this")).toEqual(["near", "elsewhere", "newest"]);
});

test("what a page names anyway is left out, and the next takes its place", () => {
  const result = related(posts, { textOf: () => "", namedBy: () => ["both", "one-new"], limit: 2 });
  expect(result.get("this")).toEqual(["one-and-stage", "one-old"]);
});

test("of the same score and day, the slug decides", () => {
  const twins = ["c", "a", "b"].map((slug) => post(slug, 1, ["pay"]));
  expect(relatedTo(twins).get("a")).toEqual(["b", "c"]);
});
