import { postOf } from "../../tests/support/sources";
import { waiting, waitingCounts } from "./waiting";

const now = new Date("2026-06-01");
const posts = [
  postOf(),
  postOf({ unlisted: true }),
  postOf({ draft: true }),
  postOf({ draft: true, date: "2030-01-01T00:00:00.000Z" }),
  postOf({ date: "2062-03-04T00:00:00.000Z", file: "content/posts/late/index.md" }),
  postOf({ date: "2026-07-04T00:00:00.000Z", file: "content/posts/soon/index.md" }),
];

test("what readers do not find is counted, and the next day is named", () => {
  const held = waiting(posts, now);
  expect(held).toEqual({
    drafts: 2,
    scheduled: 2,
    unlisted: 1,
    next: { date: "2026-07-04T00:00:00.000Z", file: "content/posts/soon/index.md" },
  });
  expect(waitingCounts(held)).toBe(" (2 drafts, 2 scheduled, 1 unlisted)");
});

test("where nothing waits, nothing is said", () => {
  const held = waiting([postOf()], now);
  expect(held).toEqual({ drafts: 0, scheduled: 0, unlisted: 0 });
  expect(waitingCounts(held)).toBe("");
});
