import { internalLinks } from "../link-targets";
import type { SiteRule } from "../rule";

export const linkUnlisted: SiteRule = {
  name: "link-unlisted",
  severity: "warning",
  description: "A link leads to a post that is unlisted, and would show it to everybody.",
  *check(site) {
    for (const { from, link, target } of internalLinks(site)) {
      if (!("page" in target) || !target.page.post?.unlisted || from.post?.unlisted) continue;
      const message = `${target.path} is unlisted, and this link shows it to everybody; remove the link, or list the post`;
      yield { path: from.path, start: link.start, end: link.end, message };
    }
  },
};
