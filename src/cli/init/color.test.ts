import { colorOf, contrast, leastContrast, readColor } from "./color";

test.each([
  ["#0C5646", "#0c5646"],
  ["0c5646", "#0c5646"],
  [" #abc ", "#aabbcc"],
  ["#abcd", undefined],
  ["teal", undefined],
  ["", undefined],
])("%j is the color %j", (written, color) => {
  expect(readColor(written)).toBe(color);
});

test.each([
  ["#000000", "#ffffff", 21],
  ["#777777", "#ffffff", 4.48],
  ["#0c5646", "#fbf8f2", 8.14],
  ["#ffffff", "#ffffff", 1],
])("%s on %s has a contrast of %f", (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  expect(contrast(b, a)).toBe(contrast(a, b));
});

test("the least contrast is that with the nearest surface", () => {
  expect(leastContrast("#000000", ["#ffffff", "#777777"])).toBe(contrast("#000000", "#777777"));
});

test("channels beyond a byte are kept within it", () => {
  expect(colorOf([-4, 127.6, 300])).toBe("#0080ff");
});
