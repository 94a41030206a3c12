import type { Post } from "./post";

/**
 * Where a post may be seen: `listed` everywhere; `unlisted` on its own page only; `scheduled` and `draft` nowhere in a
 * release. A draft stays one whatever its date.
 */
export type Visibility = "listed" | "unlisted" | "scheduled" | "draft";

/** The visibility of a post at the moment `now`; a post whose date is exactly `now` is out. */
export function visibility(post: Pick<Post, "date" | "draft" | "unlisted">, now: Date): Visibility {
  if (post.draft) return "draft";
  if (Date.parse(post.date) > now.getTime()) return "scheduled";
  return post.unlisted ? "unlisted" : "listed";
}

/** Whether readers have its page. */
export const isOut = (visibility: Visibility): boolean =>
  visibility === "listed" || visibility === "unlisted";

/** Whether the review of a post is overdue at the moment `now`. */
export const isReviewOverdue = ({ reviewBy }: { readonly reviewBy?: string }, now: Date): boolean =>
  reviewBy !== undefined && Date.parse(reviewBy) < now.getTime();
