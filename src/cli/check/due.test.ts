import { postOf } from "../../../tests/support/sources";
import { dueReviews } from "./due";
import { writeDue } from "./write-due";

const now = new Date("2026-06-01T12:00:00Z");
const post = (file: string, day: string | undefined, fields = {}) =>
  postOf({
    file,
    title: `Title of ${file}`,
    ...(day && { reviewBy: `${day}T00:00:00.000Z` }),
    ...fields,
  });
const posts = [
  post("later.md", "2026-07-02"),
  post("soon.md", "2026-07-01"),
  post("long-ago.md", "2025-06-01"),
  post("yesterday.md", "2026-05-31"),
  post("never.md", undefined),
  post("draft.md", "2026-05-31", { draft: true }),
  post("replaced.md", "2026-05-31", { supersededBy: "x" }),
];

test("what is overdue or due within thirty days, the oldest first; no drafts, nothing replaced", () => {
  expect(dueReviews(posts, now, "UTC").map(({ file, days }) => [file, days])).toEqual([
    ["long-ago.md", -365],
    ["yesterday.md", -1],
    ["soon.md", 30],
  ]);
});

test("a table for people, JSON for programs, a sentence when there is nothing", () => {
  const due = dueReviews(posts, now, "UTC");
  expect(writeDue("lines", due, "UTC").split("\n")).toEqual([
    "2025-06-01  365 days ago  long-ago.md   Title of long-ago.md",
    "2026-05-31  1 day ago     yesterday.md  Title of yesterday.md",
    "2026-07-01  in 30 days    soon.md       Title of soon.md",
    "3 reviews due",
    "",
  ]);
  expect(JSON.parse(writeDue("json", due, "UTC"))).toEqual({ due });
  expect(writeDue("pretty", [], "UTC")).toBe("No review is due within 30 days\n");
});
