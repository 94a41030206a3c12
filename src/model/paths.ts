/**
 * Every path of the site, built here and nowhere else. Paths are without the path prefix, begin and end with a slash, and
 * hold letters of any script as they are: use `encodeURI` where a URL must be ASCII (feeds, sitemap, headers).
 */
export const paths = {
  home: () => "/",
  post: (slug: string) => `/${slug}/`,
  page: (slug: string) => `/${slug}/`,
  topics: () => "/topics/",
  topic: (id: string) => `/topics/${id}/`,
  stages: () => "/stages/",
  stage: (id: string) => `/stages/${id}/`,
  series: (id: string) => `/series/${id}/`,
  archive: () => "/archive/",
  archiveYear: (year: number | string) => `/archive/${year}/`,
  author: (id: string) => `/authors/${id}/`,
  search: () => "/search/",
  /** Has no digest in its name: the page that loads it should not change with it. */
  searchScript: () => "/search/search.js",
  /** The folder of the search's index. */
  searchIndex: () => "/search/index/",
  /** The one path that is a file: hosts look for it by this name. */
  notFound: () => "/404.html",
  /** The nth page, from 1, of a list that begins at `base`. */
  numbered: (base: string, page: number) => (page === 1 ? base : `${base}${page}/`),
} as const;

/**
 * The address of a path on the web, percent-encoded.
 * @param siteUrl the site's address with its path prefix and without a slash at the end: `https://host/blog`
 */
export function absolute(siteUrl: string, path: string): string {
  return siteUrl + encodeURI(path);
}

/** First segments of the paths above and of Gatsby's own folders: no post or page may have them as its slug. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  "404",
  "archive",
  "authors",
  "page-data",
  "search",
  "series",
  "stages",
  "static",
  "topics",
]);
