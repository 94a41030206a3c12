import { meantDate, suggestDate } from "./date-suggestion";

test.each([
  ["2026/03/04", "write 2026-03-04"],
  ["2026-3-4", "write 2026-03-04"],
  ["2026.3.4", "write 2026-03-04"],
  ["20260304", "write 2026-03-04"],
  ["4 March 2026", "write 2026-03-04"],
  ["4th of March", "write year, month and day with hyphens"],
  ["March 4, 2026", "write 2026-03-04"],
  ["Wednesday, March 4th, 2026", "write 2026-03-04"],
  ["Mar 4 2026", "write 2026-03-04"],
  ["25/12/2026", "write 2026-12-25"],
  ["12/25/2026", "write 2026-12-25"],
  ["04.04.2026", "write 2026-04-04"],
  ["3/4/2026", "it could mean 2026-04-03 or 2026-03-04: write the one that you mean"],
  ["31 February 2026", "write year, month and day with hyphens"],
  ["4 Brumaire 2026", "write year, month and day with hyphens"],
  ["“2026-03-04”", "write 2026-03-04"],
  ["soon", "write year, month and day with hyphens"],
])("%s: %s", (written, advice) => {
  expect(suggestDate(written)).toBe(advice);
});

test.each([
  ["March 4, 2026", "2026-03-04"],
  ["“4 March 2026”", "2026-03-04"],
  ["2026/3/4", "2026-03-04"],
  ["20260304", "2026-03-04"],
  ["13/04/2026", "2026-04-13"],
  ["3/4/2026", undefined],
  ["March 4, 2026 at 9", undefined],
  ["2026/3/4 9:00", undefined],
  ["soon", undefined],
])("of %j only %s can be meant", (written, day) => {
  expect(meantDate(written)).toBe(day);
});
