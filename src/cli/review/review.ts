import { Temporal } from "temporal-polyfill";
import { findPost, type OpenContent } from "../../content/open-content";
import { isoDay, parseDate } from "../../model/dates";
import { UsageError } from "../../model/usage-error";
import type { Talk } from "../change/talk";
import { editPost } from "../edit-post";

export interface ReviewOptions {
  /** The day of the review, as typed; the day of `now` if left out. */
  readonly on?: string;
  /** When the next one is due: a date as typed, or so many months after this one. */
  readonly next: string | number;
  readonly now: Date;
}

/**
 * Notes that a post was read again and still holds, and when to do that next.
 *
 * @throws UsageError, ContentErrors before anything is changed
 */
export async function review(
  open: OpenContent,
  slug: string,
  options: ReviewOptions,
  talk: Talk,
): Promise<void> {
  const file = findPost(open, slug);
  const { reviewed, reviewBy } = daysOf(options, open.settings.timeZone);
  const edits = [
    { field: "reviewed", to: reviewed },
    { field: "reviewBy", to: reviewBy },
  ];
  const { outcome } = await editPost(open, file, edits, talk);
  if (outcome === "already") talk.say(`${file.file} says so already.\n`);
  if (outcome === "changed") talk.say(`Reviewed ${reviewed}, next by ${reviewBy}.\n`);
}

function daysOf({ on, next, now }: ReviewOptions, timeZone: string) {
  const instantOf = (written: string) => {
    const parsed = parseDate(written, timeZone);
    if (!parsed.ok) throw new UsageError(parsed.message);
    return parsed.instant;
  };
  const reviewed = on ?? isoDay(now.toISOString(), timeZone);
  const start = instantOf(reviewed);
  if (Date.parse(start) > now.getTime()) {
    throw new UsageError(
      `--on ${reviewed} is still to come; name the day on which the post was read again`,
    );
  }
  const reviewBy =
    typeof next === "string"
      ? next
      : Temporal.PlainDate.from(isoDay(start, timeZone)).add({ months: next }).toString();
  if (instantOf(reviewBy) <= start) {
    throw new UsageError(`--next ${reviewBy} should be after ${reviewed}, the day of this review`);
  }
  return { reviewed, reviewBy };
}
