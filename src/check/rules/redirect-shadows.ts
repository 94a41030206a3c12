import { plainPath } from "../../model/cross-check";
import type { SiteRule } from "../rule";

export const redirectShadows: SiteRule = {
  name: "redirect-shadows",
  severity: "error",
  description: "An address in redirects.yml is that of a page, which nobody would get to see.",
  refused: true,
  *check(site) {
    const pages = new Set([...site.pages].map(plainPath));
    for (const { path, from, to, start, end } of site.redirects) {
      if (!pages.has(plainPath(from))) continue;
      const fault = to === "gone" ? "is said to be gone" : `is sent on to ${to}`;
      yield { path, start, end, message: `${from} ${fault}, and is a page; remove the line` };
    }
  },
};
