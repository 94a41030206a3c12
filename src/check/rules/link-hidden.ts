import { isoDay } from "../../model/dates";
import { visibility } from "../../model/visibility";
import { internalLinks } from "../link-targets";
import type { SiteRule } from "../rule";

export const linkHidden: SiteRule = {
  name: "link-hidden",
  severity: "error",
  description:
    "A link leads to a draft, or to a post that comes out later: until then its readers find nothing.",
  *check(site) {
    for (const { from, link, target } of internalLinks(site)) {
      if (!("page" in target) || target.page.post === undefined || from.post?.draft) continue;
      const out = from.post
        ? new Date(Math.max(site.now.getTime(), Date.parse(from.post.date)))
        : site.now;
      const seen = visibility(target.page.post, out);
      if (seen !== "draft" && seen !== "scheduled") continue;
      const state =
        seen === "draft" ? "is a draft" : `comes out on ${isoDay(target.page.post.date, "UTC")}`;
      yield {
        path: from.path,
        start: link.start,
        end: link.end,
        message: `${target.path} ${state}; publish it first, or link to it later`,
      };
    }
  },
};
