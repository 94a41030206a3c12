import { withinTime } from "./within-time";

test("work that ends gives its result", () => {
  expect(withinTime(10_000, () => 6 * 7)).toBe(42);
});

test("what work throws is thrown", () => {
  const work = () => {
    throw new RangeError("deep");
  };
  expect(() => withinTime(10_000, work)).toThrow(RangeError);
});

test.each([
  ["a regular expression", () => /^(?:a+)+$/.test(`${"a".repeat(60)}b`)],
  [
    "a loop",
    () => {
      for (;;);
    },
  ],
])("%s that never ends is ended", (_, work) => {
  expect(withinTime<unknown>(50, work)).toBeUndefined();
});
