import type { Post } from "../../model/post";
import { isReviewOverdue, visibility } from "../../model/visibility";

/** What a build at a later moment shows otherwise than one at an earlier. */
export interface Due {
  readonly post: Post;
  /** A post that appears, or one whose page now says that it may be dated. */
  readonly what: "appears" | "review";
}

/** What fell due between two moments, so that a site that was built at `since` is out of date at `now`. */
export function dueBetween(posts: readonly Post[], since: Date, now: Date): Due[] {
  return posts.flatMap((post): Due[] => {
    const shown = visibility(post, now);
    if (shown === "draft" || shown === "scheduled") return [];
    if (visibility(post, since) !== shown) return [{ post, what: "appears" }];
    return isReviewOverdue(post, now) && !isReviewOverdue(post, since)
      ? [{ post, what: "review" }]
      : [];
  });
}
