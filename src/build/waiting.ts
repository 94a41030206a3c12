import { plural } from "../model/plural";
import type { Post } from "../model/post";
import { visibility } from "../model/visibility";

/** The posts that are not in every list, counted, and the day on which the next one appears. Plain data. */
export interface Waiting {
  readonly drafts: number;
  readonly scheduled: number;
  readonly unlisted: number;
  /** Left out where no post has a date to come. */
  readonly next?: { readonly date: string; readonly file: string };
}

type Dated = Pick<Post, "date" | "draft" | "unlisted" | "file">;

/** What of a content folder readers do not find at the moment `now`. */
export function waiting(posts: readonly Dated[], now: Date): Waiting {
  const of = (kind: ReturnType<typeof visibility>) =>
    posts.filter((post) => visibility(post, now) === kind);
  const scheduled = of("scheduled").sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
  const [first] = scheduled;
  return {
    drafts: of("draft").length,
    scheduled: scheduled.length,
    unlisted: of("unlisted").length,
    ...(first && { next: { date: first.date, file: first.file } }),
  };
}

/** These as a remark behind the number of posts: ` (2 drafts, 1 scheduled)`; `""` where there are none. */
export function waitingCounts({ drafts, scheduled, unlisted }: Waiting): string {
  const counts = [
    drafts > 0 && plural(drafts, "draft"),
    scheduled > 0 && `${scheduled} scheduled`,
    unlisted > 0 && `${unlisted} unlisted`,
  ].filter((count) => count !== false);
  return counts.length > 0 ? ` (${counts.join(", ")})` : "";
}
