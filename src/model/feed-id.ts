import { paths } from "./paths";
import type { Post } from "./post";

/**
 * What feed readers know a post by, a path of the site or an address of any kind: what it says itself, else the address that it had
 * first. An alias that no post of this site can have had, such as `/2019/05/x/` of an older blog, was never one.
 */
export function feedIdOf({
  slug,
  aliases,
  feedId,
}: Pick<Post, "slug" | "aliases" | "feedId">): string {
  return feedId ?? aliases.find((alias) => /^\/[^/.]+\/?$/.test(alias)) ?? paths.post(slug);
}
