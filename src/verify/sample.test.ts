import { firstOfEachKind, sample } from "./sample";

const items = Array.from({ length: 100 }, (_, place) => place);
const kind = (item: number): string => (item < 90 ? "post" : `${item}`);

test("all, where all are wanted", () => {
  expect(sample(items, 100, kind)).toEqual(items);
  expect(sample(items, Number.POSITIVE_INFINITY, kind)).toEqual(items);
});

test("one of each kind, however few are wanted, in their order", () => {
  expect(sample(items, 1, kind)).toEqual([0, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99]);
});

test("the rest is spread evenly, the same every time", () => {
  const chosen = sample(items, 20, kind);
  expect(chosen).toHaveLength(20);
  expect(chosen).toEqual(sample(items, 20, kind));
  const posts = chosen.filter((item) => item < 90);
  const gaps = posts.slice(1).map((item, place) => item - (posts[place] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(11);
});

test("the first of each kind", () => {
  expect(firstOfEachKind([3, 4, 90, 5, 91], kind)).toEqual([3, 90, 91]);
  expect(sample([], 5, kind)).toEqual([]);
});
