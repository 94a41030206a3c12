import { fileOf, repaired, reported } from "../../../tests/support/rule-testing";
import { accidentalHeading } from "./accidental-heading";

test.each([
  ["It ends.\n---\nMore", "It ends.\n\n---\nMore"],
  ["It ends.\r\n---\r\nMore", "It ends.\r\n\r\n---\r\nMore"],
  ["- It ends.\n  ---", "- It ends.\n\n  ---"],
])("%j → %j", (body, meant) => {
  expect(repaired(accidentalHeading, body)).toBe(meant);
});

test("where a heading may have been meant, the author decides", () => {
  const body = "Two lines\nof text\n===\n\nIt ends.\n--\n\n> It ends.\n> ---";
  expect(reported(accidentalHeading, fileOf(body))).toEqual(["===", "--", "---"]);
  expect(repaired(accidentalHeading, body)).toBe(body);
});

test.each(["Title\n---", "Is it worth it?\n---", "Text.\n\n---", "# Title.\n---"])(
  "%j is meant",
  (body) => {
    expect(reported(accidentalHeading, fileOf(body))).toEqual([]);
  },
);
