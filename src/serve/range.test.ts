import { byteRange } from "./range";

test.each([
  ["bytes=0-3", { start: 0, end: 3 }],
  ["bytes=4-", { start: 4, end: 9 }],
  ["bytes=-3", { start: 7, end: 9 }],
  ["bytes=-99", { start: 0, end: 9 }],
  ["bytes=5-99", { start: 5, end: 9 }],
  ["bytes=9-9", { start: 9, end: 9 }],
  ["bytes=10-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=3-2", undefined],
  ["bytes=0-1,3-4", undefined],
  ["bytes=-", undefined],
  ["bytes=a-b", undefined],
  ["lines=1-2", undefined],
  [undefined, undefined],
])("%s of ten bytes", (header, expected) => {
  expect(byteRange(header, 10)).toEqual(expected);
});

test.each(["bytes=0-", "bytes=-1", "bytes=0-0"])("%s of no bytes", (header) => {
  expect(byteRange(header, 0)).toBe("unsatisfiable");
});
