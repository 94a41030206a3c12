import { related } from "./related";

const post = (slug: string, day: number, topics: string[], stages: string[] = []) => ({
  slug,
  date: `2026-01-${String(day).padStart(2, "0")}T00:00:00.000Z`,
  topics,
  stages,
});

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
  expect(related(posts).get("this")).toEqual(["both", "one-and-stage", "one-new", "one-old"]);
  expect(related(posts, 9).get("this")).toEqual([
    "both",
    "one-and-stage",
    "one-new",
    "one-old",
    "stage",
  ]);
});

test("a post that shares nothing has no related ones", () => {
  expect(related(posts).get("nothing")).toEqual([]);
});

test("the order in which posts come does not matter", () => {
  expect([...related([...posts].reverse())]).toEqual([...related(posts)]);
});

test("of a crowded topic only the newest are looked at", () => {
  const crowd = Array.from({ length: 2000 }, (_, index) =>
    post(`p${index}`, 1 + (index % 28), ["pay"], ["entry"]),
  );
  const result = related(crowd);
  expect(result.size).toBe(2000);
  expect(result.get("p0")).toHaveLength(4);
  expect(result.get("p0")).not.toContain("p0");
});
