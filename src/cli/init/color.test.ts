import { leastContrast, readableShade, readColor } from "./color";

test.each([
  ["#0C5646", "#0c5646"],
  ["0c5646", "#0c5646"],
  [" #abc ", "#aabbcc"],
  ["#abcd", undefined],
  ["#0c5646ff", undefined],
  ["teal", undefined],
  ["", undefined],
])("%j is the color %j", (written, color) => {
  expect(readColor(written)).toBe(color);
});

test("the least contrast is that with the nearest surface", () => {
  expect(leastContrast("#000000", ["#ffffff", "#777777"])).toBeCloseTo(4.69, 2);
});

test("a color that can be read stays as it is", () => {
  for (const color of ["#0c5646", "#1d3f8f", "#8a1f1f", "#333333", "#5a0a5a"]) {
    expect(readableShade(color, ["#ffffff"], 7, "darker")).toBe(color);
  }
});

test.each([
  ["#3a7bd5", "darker", ["#fbf8f2", "#f4ecd8"]],
  ["#ff0000", "darker", ["#fbf8f2"]],
  ["#0c5646", "lighter", ["#171512", "#2a2519"]],
  ["#000000", "lighter", ["#171512"]],
] as const)("%s becomes %s until it can be read, and no further", (color, toward, surfaces) => {
  const shade = readableShade(color, surfaces, 7, toward) ?? "none";
  expect(leastContrast(shade, surfaces)).toBeGreaterThanOrEqual(7);
  expect(leastContrast(shade, surfaces)).toBeLessThan(7.6);
});

test("on a surface between black and white nothing can be read", () => {
  expect(readableShade("#3a7bd5", ["#777777"], 7, "darker")).toBeUndefined();
});

test("a shade keeps its hue and loses what is too much of it", () => {
  expect(readableShade("#0000ff", ["#000000"], 7, "lighter", 0.5)).toMatch(/^#([0-9a-f]{2})\1/);
});
