import { isAwaited } from "../../model/awaited-author";
import { isoDay } from "../../model/dates";
import { visibility } from "../../model/visibility";
import { internalLinks } from "../link-targets";
import type { CheckedSite, SiteFile, SiteRule } from "../rule";

export const linkHidden: SiteRule = {
  name: "link-hidden",
  severity: "error",
  description:
    "A link leads to a draft, to a post that comes out later, or to an author of such posts alone: until then its readers find nothing.",
  refused: true,
  *check(site) {
    for (const { from, link, target } of internalLinks(site)) {
      if (!("page" in target) || from.post?.draft) continue;
      const out = from.post
        ? new Date(Math.max(site.now.getTime(), Date.parse(from.post.date)))
        : site.now;
      const state = hiddenState(target.page, out, site);
      if (state === undefined) continue;
      yield {
        path: from.path,
        start: link.start,
        end: link.end,
        message: `${target.path} ${state}; publish it first, or link to it later`,
      };
    }
  },
};

/** Why a file has no page at a moment; undefined where it has one. */
function hiddenState(
  { kind, slug, post }: SiteFile,
  now: Date,
  { content, settings }: CheckedSite,
): string | undefined {
  if (kind === "author") {
    const awaited = isAwaited(slug, content.posts, now, settings.author.id);
    return awaited ? "has no post yet that is out" : undefined;
  }
  const seen = post && visibility(post, now);
  if (post && seen === "scheduled") return `comes out on ${isoDay(post.date, "UTC")}`;
  return seen === "draft" ? "is a draft" : undefined;
}
