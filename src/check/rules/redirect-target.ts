import { plainPath } from "../../model/cross-check";
import { isOut, visibility } from "../../model/visibility";
import { closest } from "../../model/wording";
import { isFile, pathOf, targetOf } from "../link-targets";
import type { SiteRule } from "../rule";

export const redirectTarget: SiteRule = {
  name: "redirect-target",
  severity: "error",
  description:
    "An old address in redirects.yml leads to no page, to a post that is not out, or to another old address.",
  refused: true,
  *check(site) {
    const pages = site.files.map(pathOf);
    let missing = 0;
    const old = new Map(site.redirects.map(({ from, to }) => [plainPath(from), to]));
    for (const { path, from, to, start, end } of site.redirects) {
      if (to === "gone") continue;
      const target = targetOf(site, to);
      if (!target || target.kind === "other") continue;
      if (target.kind === "missing" && isFile(target.path)) continue;
      const message = (fault: string) => ({
        path,
        start,
        end,
        message: `${from} leads to ${to}, ${fault}`,
      });
      const onward = old.get(plainPath(target.path));
      if (target.kind === "missing" && onward !== undefined) {
        yield message(`which itself leads on to ${onward}; let it lead to a page`);
      } else if (target.kind === "missing") {
        // Comparing thousands of wrong lines with every page would take minutes, and nobody reads that many.
        const meant = missing < 100 ? closest(target.path, pages) : undefined;
        missing += 1;
        yield message(
          `and there is no such page; ${meant ? `did you mean ${meant}?` : `correct it, or write \`${from}: gone\``}`,
        );
      } else if (target.kind !== "page") {
        yield message(`which has moved; write ${pathOf(target.page)}`);
      } else if (target.page.post && !isOut(visibility(target.page.post, site.now))) {
        yield message("which is not out yet; publish it first, or redirect later");
      }
    }
  },
};
