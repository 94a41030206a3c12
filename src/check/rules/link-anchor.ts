import { suggestion } from "../../model/wording";
import { internalLinks } from "../link-targets";
import type { SiteRule } from "../rule";

export const linkAnchor: SiteRule = {
  name: "link-anchor",
  severity: "error",
  description: "A link leads to a part of a page that is not there; its readers land at the top.",
  refused: true,
  *check(site) {
    for (const { from, link, target } of internalLinks(site)) {
      const { fragment, path } = target;
      if (target.kind !== "page" || fragment === "" || isBuiltIn(fragment)) continue;
      const { ids, open } = target.page.anchors;
      const isHere = target.page === from;
      const isForItself = !isHere && ids.includes(`user-content-${fragment}`);
      if (!isForItself && (open || ids.includes(fragment))) continue;
      const where = isHere ? "this page" : path;
      const advice = isForItself
        ? `; an id that other posts link to has a hyphen in it: \`the-${fragment}\``
        : suggestion(fragment, ids, "write the words of its heading in lower case, with hyphens");
      const message = `there is no part #${fragment} on ${where}${advice}`;
      yield { path: from.path, start: link.start, end: link.end, message };
    }
  },
};

/** Places that browsers or the page itself provide: the top, text to search for, notes. */
const isBuiltIn = (fragment: string): boolean => /^(top$|:~:|note-)/.test(fragment);
