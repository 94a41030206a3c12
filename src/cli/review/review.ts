import { Temporal } from "temporal-polyfill";
import { isoDay, parseDate } from "../../model/dates";
import { editFrontmatter } from "../../model/edit-frontmatter";
import { UsageError } from "../../release/errors";
import { carryOut } from "../change/carry-out";
import type { Talk } from "../change/talk";
import { ContentErrors } from "../check-content";
import { checkPost } from "../check-post";
import { findPost, type OpenContent } from "../open-content";

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
  const edited = editFrontmatter(file.text, [
    { field: "reviewed", to: reviewed },
    { field: "reviewBy", to: reviewBy },
  ]);
  const after = "text" in edited ? edited.text : file.text;
  const { warnings } = await checkPost(open, file, after);
  if ("fault" in edited) throw new ContentErrors([`${file.file} ${edited.fault}`]);
  if (after === file.text) {
    talk.say(`${file.file} says so already.\n`);
    return;
  }
  for (const warning of warnings) talk.say(`${warning}\n`);
  const change = { path: file.file, before: file.text, after };
  if (!(await carryOut(process.cwd(), [change], talk))) return;
  talk.say(`Reviewed ${reviewed}, next by ${reviewBy}.\n`);
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
