import { median } from "./median";

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 2, 100], 3],
])("of %j it is %d", (numbers, expected) => {
  expect(median(numbers)).toBe(expected);
});

test("of nothing there is none", () => {
  expect(median([])).toBeNaN();
});
