import { closest } from "../../model/wording";
import { internalLinks, isFile, pathOf } from "../link-targets";
import type { SiteRule } from "../rule";

export const linkBroken: SiteRule = {
  name: "link-broken",
  severity: "error",
  description: "A link leads to a page of this site that does not exist.",
  refused: true,
  *check(site) {
    const pages = site.files.map(pathOf);
    for (const { from, link, target } of internalLinks(site)) {
      // A file that is missing, or lies beside the post, is reported as link-file.
      if (target.kind !== "missing" || isFile(target.path)) continue;
      const meant = closest(target.path, pages);
      const last = target.path.replace(/\/$/, "").replace(/^.*\//, "");
      const moved = pages.find((path) => path === `/${last}/`);
      const hint = moved ?? meant;
      const advice = hint ? `did you mean ${hint}?` : "correct the address, or remove the link";
      yield {
        path: from.path,
        start: link.start,
        end: link.end,
        message: `there is no page ${target.path}; ${advice}`,
      };
    }
  },
};
