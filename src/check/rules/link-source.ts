import { internalLinks, pathOf } from "../link-targets";
import type { SiteRule } from "../rule";
import { withPath } from "../with-path";

export const linkSource: SiteRule = {
  name: "link-source",
  severity: "error",
  description:
    "A link leads to a Markdown file by its name; readers get pages, and would find nothing.",
  fixable: true,
  *check(site) {
    for (const { from, link, target } of internalLinks(site)) {
      if (target.kind !== "source") continue;
      const page = pathOf(target.page);
      const message = `this is the name of a file; write the address of its page, ${page}`;
      yield { path: from.path, start: link.start, end: link.end, message, ...withPath(link, page) };
    }
  },
};
