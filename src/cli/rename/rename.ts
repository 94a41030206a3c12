import { findPost, type OpenContent, postFiles } from "../../content/open-content";
import { plainPath } from "../../model/cross-check";
import { paths } from "../../model/paths";
import { carryOut } from "../change/carry-out";
import type { Talk } from "../change/talk";
import { planRename } from "./plan-rename";

/**
 * Gives a post another slug: its folder moves, its old address becomes an alias, and every link to it leads to the new one.
 *
 * @throws UsageError, ContentErrors before anything is changed
 */
export async function rename(
  open: OpenContent,
  oldSlug: string,
  newSlug: string,
  talk: Talk,
): Promise<void> {
  const posts = postFiles(open);
  const done = posts.find(
    ({ slug, post }) =>
      slug === newSlug && post?.aliases.some((alias) => plainPath(alias) === oldSlug),
  );
  if (done && !posts.some(({ slug }) => slug === oldSlug)) {
    talk.say(`${paths.post(oldSlug)} leads to ${done.file} already.\n`);
    return;
  }
  const post = findPost(open, oldSlug);
  const { changes, unread } = planRename(open, post, newSlug);
  for (const file of unread) {
    talk.say(`${file} cannot be read; look there for "${post.slug}" by hand\n`);
  }
  if (!(await carryOut(process.cwd(), changes, talk))) return;
  talk.say(
    `Renamed: ${paths.post(newSlug)}. Its former address ${paths.post(post.slug)} is kept as an alias.\n`,
  );
}
