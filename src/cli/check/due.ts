import { isoDay } from "../../model/dates";
import type { Post } from "../../model/post";

/** A post whose review is due, or will be soon. */
export interface DueReview {
  readonly file: string;
  readonly title: string;
  /** ISO instant. */
  readonly reviewBy: string;
  /** Days from today; negative for what is overdue. */
  readonly days: number;
}

const day = 86_400_000;
/** What counts as soon, in days. */
const soon = 30;

/** Posts that readers can see, or will, and whose review is overdue or due within 30 days, in calendar days of `timeZone`; the oldest first. */
export function dueReviews(posts: readonly Post[], now: Date, timeZone: string): DueReview[] {
  const dayOf = (instant: string) => Date.parse(isoDay(instant, timeZone));
  const today = dayOf(now.toISOString());
  return posts
    .flatMap(({ file, title, reviewBy, draft, supersededBy }) => {
      if (reviewBy === undefined || draft || supersededBy !== undefined) return [];
      const days = (dayOf(reviewBy) - today) / day;
      return days <= soon ? [{ file, title, reviewBy, days }] : [];
    })
    .sort((a, b) => Date.parse(a.reviewBy) - Date.parse(b.reviewBy) || (a.file < b.file ? -1 : 1));
}
