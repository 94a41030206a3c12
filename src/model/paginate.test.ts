import { paginate } from "./paginate";

const items = (count: number) => Array.from({ length: count }, (_, index) => index);

test.each([
  [0, [["/a/", 0]]],
  [50, [["/a/", 50]]],
  [
    51,
    [
      ["/a/", 50],
      ["/a/2/", 1],
    ],
  ],
  [
    101,
    [
      ["/a/", 50],
      ["/a/2/", 50],
      ["/a/3/", 1],
    ],
  ],
])("%i items", (count, expected) => {
  const pages = paginate(items(count), "/a/");
  expect(pages.map(({ path, items }) => [path, items.length])).toEqual(expected);
  expect(pages.map(({ page }) => page)).toEqual(expected.map((_, index) => index + 1));
  expect(pages.flatMap((page) => page.items)).toEqual(items(count));
  expect(pages.every((page) => page.pages === expected.length)).toBe(true);
});
