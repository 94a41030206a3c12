import { neighbours, newestFirst } from "./order";

const dated = (slug: string, date: string) => ({ slug, date });

test("posts are sorted newest first, those of one instant by slug", () => {
  const posts = [
    dated("b", "2026-01-01T00:00:00.000Z"),
    dated("old", "2020-07-03T16:41:07.837Z"),
    dated("older", "2020-07-03T16:41:07.000Z"),
    dated("a", "2026-01-01T00:00:00.000Z"),
  ];
  expect(posts.sort(newestFirst).map(({ slug }) => slug)).toEqual(["a", "b", "old", "older"]);
  expect(
    newestFirst(dated("a", "2026-01-01T00:00:00.000Z"), dated("a", "2026-01-01T00:00:00.000Z")),
  ).toBe(0);
});

test("neighbours end where the list ends", () => {
  expect(neighbours(["new", "middle", "old"], 1)).toEqual({ newer: "new", older: "old" });
  expect(neighbours(["new", "old"], 0)).toEqual({ newer: undefined, older: "old" });
  expect(neighbours(["new", "old"], 1)).toEqual({ newer: "new", older: undefined });
});
