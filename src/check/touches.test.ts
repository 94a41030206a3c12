import { touches } from "./touches";

test.each([
  [[[2, 4]], [0, 2], false],
  [[[2, 4]], [0, 3], true],
  [[[2, 4]], [3, 9], true],
  [[[2, 4]], [4, 9], false],
  [
    [
      [2, 4],
      [6, 7],
    ],
    [4, 7],
    true,
  ],
  [[], [0, 9], false],
])("%j touches %j: %s", (spans, [start = 0, end = 0], expected) => {
  const inside = touches(spans.map(([start = 0, end = 0]) => ({ start, end })));
  expect(inside({ start, end })).toBe(expected);
});

test("spans that were passed do not count again", () => {
  const inside = touches([
    { start: 0, end: 2 },
    { start: 4, end: 6 },
  ]);
  expect([1, 3, 5, 6].map((start) => inside({ start, end: start + 1 }))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
