import { internalLinks } from "../link-targets";
import type { SiteRule } from "../rule";

export const linkSlash: SiteRule = {
  name: "link-slash",
  severity: "warning",
  description:
    "The address of a page lacks its slash at the end; each reader is sent on, which takes time.",
  fixable: true,
  *check(site) {
    for (const { from, link, target } of internalLinks(site)) {
      const written = link.url.replace(/[?#].*$/s, "");
      if (target.kind !== "page" || !/[^/.]$/.test(written) || /\/index\.html$/.test(written))
        continue;
      const at = (link.address?.start ?? 0) + written.length;
      const fix = link.address && { start: at, end: at, replacement: "/" };
      const message = `the address of this page ends in a slash; write ${written}/`;
      yield { path: from.path, start: link.start, end: link.end, message, ...(fix && { fix }) };
    }
  },
};
