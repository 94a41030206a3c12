import type { Post } from "./post";
import { isOut, visibility } from "./visibility";

/**
 * Whether an author is named by posts that are not out at the moment `now`, and by no other: until the first of them is, nothing may
 * tell that they write here. One whom no post names is introduced on purpose, and so is whoever answers by default.
 *
 * @param author an id
 * @param byDefault the id of whoever answers when a post names nobody
 */
export function isAwaited(
  author: string,
  posts: readonly Pick<Post, "author" | "date" | "draft" | "unlisted">[],
  now: Date,
  byDefault: string,
): boolean {
  if (author === byDefault) return false;
  const own = posts.filter((post) => post.author === author);
  return own.length > 0 && !own.some((post) => isOut(visibility(post, now)));
}
