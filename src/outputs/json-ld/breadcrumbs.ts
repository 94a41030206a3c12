import type { BreadcrumbList } from "schema-dts";
import { absolute, paths } from "../../model/paths";
import type { Site } from "../../site";

/** A page on the way to another. */
export interface Crumb {
  readonly title: string;
  /** Without the path prefix. */
  readonly path: string;
}

/**
 * The way from the home page to a page. https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 *
 * @param crumbs below the home page, the page itself last
 */
export function breadcrumbs(
  crumbs: readonly Crumb[],
  site: Pick<Site, "name" | "url">,
): Exclude<BreadcrumbList, string> {
  return {
    "@type": "BreadcrumbList",
    itemListElement: [{ title: site.name, path: paths.home() }, ...crumbs].map(
      ({ title, path }, place) => ({
        "@type": "ListItem",
        position: place + 1,
        name: title,
        item: absolute(site.url, path),
      }),
    ),
  };
}
