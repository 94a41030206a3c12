import { brief, entryOf } from "../../tests/support/sources";
import { checkCycles, checkDates, checkSeriesGaps } from "./post-relations";

const circles = (posts: Readonly<Record<string, string>>) =>
  checkCycles(Object.entries(posts).map(([slug, fields]) => entryOf(slug, fields))).map(
    ({ file, line, column, message }) => `${file.split("/")[2]}:${line}:${column} ${message}`,
  );

test("a circle is reported once, at its first post, whoever leads into it", () => {
  expect(
    circles({
      a: "followUpTo: c",
      b: "followUpTo: c",
      c: "followUpTo: d",
      d: "followUpTo: b",
      e: "followUpTo: c",
    }),
  ).toEqual([
    'b:4:13 `followUpTo` leads in a circle, "c" → "d" → "b" → "c"; take it out of one of these posts',
  ]);
});

test.each([
  ["a chain", { a: "followUpTo: b", b: "followUpTo: c", c: "" }],
  ["two fields", { a: "followUpTo: b", b: "supersededBy: a" }],
  ["a post that names itself", { a: "followUpTo: a", b: "followUpTo: a" }],
  ["a post that is not there", { a: "followUpTo: b" }],
])("%s is no circle", (_, posts) => {
  expect(circles(posts)).toEqual([]);
});

test("two circles are two problems", () => {
  const posts = {
    a: "supersededBy: b",
    b: "supersededBy: a",
    c: "followUpTo: d",
    d: "followUpTo: c",
  };
  expect(circles(posts)).toHaveLength(2);
});

test.each([
  ["updated: 2026-03-03", ["4:10 warning date-order"]],
  ["updated: 2026-03-04", []],

  ["reviewed: 2026-03-03", ["4:11 warning date-order"]],
  ["reviewed: 2026-05-01\nreviewBy: 2026-04-30", ["5:11 warning date-order"]],
  ["reviewed: 2026-05-01\nreviewBy: 2027-05-01", []],
  ["reviewBy: 2027-05-01", []],
])("%j", (fields, expected) => {
  expect(brief(checkDates([entryOf("x", fields)]))).toEqual(expected);
});

test("a series begins with 1 and leaves no number out", () => {
  const part = (slug: string, id: string, number: number) =>
    entryOf(slug, `series: { id: ${id}, part: ${number} }`);
  expect(brief(checkSeriesGaps([part("a", "x", 1), part("b", "x", 3), part("c", "x", 2)]))).toEqual(
    [],
  );
  expect(brief(checkSeriesGaps([part("a", "x", 1), part("b", "x", 3), part("c", "y", 2)]))).toEqual(
    ["4:24 warning series-gap", "4:24 warning series-gap"],
  );
});

test("a misspelt series is told which one was meant", () => {
  const posts = [
    entryOf("a", "series: { id: first-job, part: 1 }"),
    entryOf("b", "series: { id: frist-job, part: 2 }"),
  ];
  expect(checkSeriesGaps(posts).map(({ message }) => message)).toEqual([
    '"frist-job" has no part 1; did you mean "first-job"?',
  ]);
});
