import { postOf } from "../../tests/support/sources";
import { visibility } from "./visibility";

const now = new Date("2026-03-04T00:00:00Z");
const later = "2026-03-04T00:00:00.001Z";

test.each([
  ["out since this very moment", {}, "listed"],
  ["dated later", { date: later }, "scheduled"],
  ["unlisted", { unlisted: true }, "unlisted"],
  ["unlisted and dated later", { unlisted: true, date: later }, "scheduled"],
  ["a draft", { draft: true }, "draft"],
  ["a draft dated later and unlisted", { draft: true, date: later, unlisted: true }, "draft"],
])("a post that is %s", (_name, fields, expected) => {
  expect(visibility(postOf(fields), now)).toBe(expected);
});
