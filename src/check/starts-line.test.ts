import { startsItem, startsLine } from "./starts-line";

test.each([
  ["x", true, false],
  ["a\nx", true, false],
  ["a\r\n  x", true, false],
  ["- x", true, true],
  ["> 1. - x", true, true],
  ["a x", false, false],
  ["a - x", false, false],
])("before the x of %j", (text, line, item) => {
  const offset = text.indexOf("x");
  expect([startsLine(text, offset), startsItem(text, offset)]).toEqual([line, item]);
});
