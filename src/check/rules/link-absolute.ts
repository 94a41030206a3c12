import { internalLinks } from "../link-targets";
import type { SiteRule } from "../rule";

export const linkAbsolute: SiteRule = {
  name: "link-absolute",
  severity: "warning",
  description:
    "A link within the site names the whole address; in previews, and after a move, it leads away from the site.",
  fixable: true,
  *check(site) {
    for (const { from, link, absolute } of internalLinks(site)) {
      if (!absolute) continue;
      const rest = link.url.slice(site.siteUrl.length);
      const path = rest.startsWith("/") ? rest : `/${rest}`;
      const message = `this page is part of the site; write ${path}`;
      const fix = link.address && { ...link.address, replacement: path };
      yield { path: from.path, start: link.start, end: link.end, message, ...(fix && { fix }) };
    }
  },
};
