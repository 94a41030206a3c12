import { internalLinks } from "../link-targets";
import type { SiteRule } from "../rule";

export const linkFile: SiteRule = {
  name: "link-file",
  severity: "warning",
  description:
    "A link leads to a file that the site does not publish; only those in `static/` are.",
  *check(site) {
    for (const { from, link, target } of internalLinks(site)) {
      if (target.kind !== "missing" || !/\.(?!html?$)[a-z0-9]{1,5}$/i.test(target.path)) continue;
      const name = target.path.replace(/^.*\//, "");
      const message = `there is no file ${target.path} on the site; put it into static/ and link to /${name}`;
      yield { path: from.path, start: link.start, end: link.end, message };
    }
  },
};
