import type { SiteObject } from "./s3-objects";

/** Feeds, sitemaps and the like: they tell of pages, which have to be there first. */
const tellsOfPages = /^(?:application\/(?:(?:atom|rss)\+)?xml|application\/feed\+json|text\/plain)/;

/**
 * The order in which a release's objects are put in place, so that whatever a reader finds leads to what is already there:
 * what new pages are made of, new pages, pages that changed and may link to them, then all else. Empty groups are left out.
 */
export function planOrder(
  objects: readonly SiteObject[],
  isNew: (path: string) => boolean,
): SiteObject[][] {
  const groups: SiteObject[][] = [[], [], [], []];
  for (const object of objects) groups[groupOf(object)]?.push(object);
  return groups.filter((group) => group.length > 0);

  function groupOf({ path, cache, headers }: SiteObject): number {
    if (cache === "page") return isNew(path) ? 1 : 2;
    const isPart = headers.redirect === undefined && !tellsOfPages.test(headers.contentType);
    return isPart && isNew(path) ? 0 : 3;
  }
}
