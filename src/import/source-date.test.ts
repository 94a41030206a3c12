import { sourceDate } from "./source-date";

test.each([
  ["2015-05-28T22:40:32.169Z", "2015-05-28T22:40:32.169Z"],
  ["2020-01-02", "2020-01-02"],
  ["2020-01-02 10:00:00 +0200", "2020-01-02 10:00:00 +0200"],
  ["2020-01-02 10:00:00", "2020-01-02 10:00:00"],
  ["2020-01-02 10:00:00 UTC", "2020-01-02 10:00:00Z"],
  ["Jul 08 2022", "2022-07-08"],
  ["July 8, 2022", "2022-07-08"],
  ["Fri, 03 May 2019 23:30:00 +0000", "2019-05-03T23:30:00+00:00"],
  ["Fri, 3 May 2019 23:30:00 -0500", "2019-05-03T23:30:00-05:00"],
  ["03/04/2022", undefined],
  ["0000-00-00 00:00:00", undefined],
  ["2021-02-30", undefined],
  ["someday", undefined],
  ["", undefined],
  [undefined, undefined],
  [["2020-01-02"], undefined],
  [1610000000000, "2021-01-07T06:13:20.000Z"],
  [1e20, undefined],
])("%j is %j", (written, expected) => {
  expect(sourceDate(written)).toBe(expected);
});

test("a time without an offset is one of the source's own zone, a day is a day everywhere", () => {
  expect(sourceDate("2020-01-02 10:00:00", "Europe/Berlin")).toBe("2020-01-02T10:00:00+01:00");
  expect(sourceDate("2020-07-02T10:00", "America/New_York")).toBe("2020-07-02T10:00-04:00");
  expect(sourceDate("2020-07-02", "America/New_York")).toBe("2020-07-02");
  expect(sourceDate("2020-07-02 10:00 +0000", "America/New_York")).toBe("2020-07-02 10:00 +0000");
  expect(sourceDate("2020-07-02 10:00", "Nowhere/Land")).toBe("2020-07-02 10:00");
});
