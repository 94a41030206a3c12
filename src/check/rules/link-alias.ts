import { internalLinks, pathOf } from "../link-targets";
import type { SiteRule } from "../rule";
import { withPath } from "../with-path";

export const linkAlias: SiteRule = {
  name: "link-alias",
  severity: "warning",
  description:
    "A link leads to a former address of a post; each reader is sent on, which takes time.",
  fixable: true,
  *check(site) {
    for (const { from, link, target } of internalLinks(site)) {
      if (target.kind !== "alias") continue;
      const now = pathOf(target.page);
      const message = `this page has moved; write ${now}`;
      yield { path: from.path, start: link.start, end: link.end, message, ...withPath(link, now) };
    }
  },
};
