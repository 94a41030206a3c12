import type { Content } from "../model/content";
import { yearOf } from "../model/dates";
import { site } from "../site";
import { planPages } from "./plan-pages";
import { shownContent } from "./view-model";

/** The paths of the pages that a release of the content would have, for links to be checked without a build: `/topics/pay/2/`. */
export function plannedPaths(content: Content, now: Date): ReadonlySet<string> {
  const planned = planPages(shownContent(content, ""), {
    now,
    preview: false,
    defaultAuthor: site.author.id,
    yearOf: (date) => yearOf(date, site.timeZone),
    related: () => new Map(),
    textOf: () => "",
  });
  return new Set(planned.map(({ path }) => path));
}
