import { formatDay, formatMonth, isoDay, parseDate, yearOf } from "./dates";

test.each([
  ["2026-03-04", "UTC", "2026-03-04T00:00:00.000Z"],
  ["2026-03-04", "Asia/Tokyo", "2026-03-03T15:00:00.000Z"],
  ["2026-03-04T09:30", "America/New_York", "2026-03-04T14:30:00.000Z"],
  ["2026-03-04 09:30:15", "UTC", "2026-03-04T09:30:15.000Z"],
  ["2020-07-03T16:41:07.837Z", "Asia/Tokyo", "2020-07-03T16:41:07.837Z"],
  ["2020-07-03T16:41:07.8", "UTC", "2020-07-03T16:41:07.800Z"],
  ["2026-03-04T09:30+02:00", "UTC", "2026-03-04T07:30:00.000Z"],
  ["2026-03-04 09:30:00 -0530", "UTC", "2026-03-04T15:00:00.000Z"],
  [" 2024-02-29 ", "UTC", "2024-02-29T00:00:00.000Z"],
  // Midnight did not exist on this day in Beirut: clocks went from 23:59 to 01:00.
  ["2022-03-27", "Asia/Beirut", "2022-03-26T22:00:00.000Z"],
])("%s in %s is %s", (written, timeZone, instant) => {
  expect(parseDate(written, timeZone)).toEqual({ ok: true, instant });
});

test.each([
  ["2026-02-30", "date-impossible"],
  ["2026-13-01", "date-impossible"],
  ["2025-02-29", "date-impossible"],
  ["2026-03-04T24:00", "date-impossible"],
  ["2026-03-04T10:00:60", "date-impossible"],
  ["2026-03-04T10:00+99:00", "date-impossible"],
  ["9999-12-31T23:00-14:00", "date-impossible"],
  ["4 March 2026", "date-format"],
  ["03/04/2026", "date-format"],
  ["soon", "date-format"],
  ["2026-03-04T10", "date-format"],
  ["0206-03-04", "date-impossible"],
  ["1899-12-31", "date-impossible"],
  ["9".repeat(80_000), "date-format"],
])("%.40s is refused as %s", (written, rule) => {
  expect(parseDate(written, "UTC")).toMatchObject({ ok: false, rule });
});

test("an unknown time zone is the site's mistake, not the date's", () => {
  expect(() => parseDate("2026-03-04", "Mars/Olympus")).toThrow(RangeError);
});

const instant = "2026-03-03T23:30:00.000Z";

test.each([
  ["en", "UTC", "3 March 2026", "March 2026"],
  ["en", "Asia/Tokyo", "4 March 2026", "March 2026"],
  ["en-US", "UTC", "March 3, 2026", "March 2026"],
  ["de", "UTC", "3. März 2026", "März 2026"],
])("shown in %s and %s", (lang, timeZone, day, month) => {
  expect(formatDay(instant, { lang, timeZone })).toBe(day);
  expect(formatMonth(instant, { lang, timeZone })).toBe(month);
});

test("day and year depend on the zone", () => {
  expect(isoDay(instant, "Asia/Tokyo")).toBe("2026-03-04");
  expect(yearOf("2025-12-31T23:30:00.000Z", "UTC")).toBe(2025);
  expect(yearOf("2025-12-31T23:30:00.000Z", "Asia/Tokyo")).toBe(2026);
});
