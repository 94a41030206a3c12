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
  /** The posts of a topic or stage as data, beside the list that stands at `base`. */
  listData: (base: string) => `${base}posts.json`,
  author: (id: string) => `/authors/${id}/`,
  search: () => "/search/",
  /** Has no digest in its name: the page that loads it should not change with it. */
  searchScript: () => "/search/search.js",
  /** The folder of the search's index. */
  searchIndex: () => "/search/index/",
  subscribe: () => "/subscribe/",
  /** The RSS feed of what has its page at `base`: the whole site, a topic, a stage. */
  rss: (base = "/") => `${base}rss.xml`,
  atom: () => "/atom.xml",
  jsonFeed: () => "/feed.json",
  /** An older page of the feed at `feed`; 1 is the oldest: `/rss.xml` → `/rss/1.xml`. */
  feedPage: (feed: string, page: number) => feed.replace(/\.(\w+)$/, `/${page}.$1`),
  /** What feeds look like in a browser. */
  feedStyle: () => "/feed.css",
  /** A path that is a file, as are those below: others look for them by these names. */
  notFound: () => "/404.html",
  sitemap: () => "/sitemap.xml",
  /** The nth part of the sitemap, from 1. */
  sitemapPart: (part: number) => `/sitemap-${part}.xml`,
  robots: () => "/robots.txt",
  llms: () => "/llms.txt",
  securityTxt: () => "/.well-known/security.txt",
  /** A post as Markdown. */
  postMarkdown: (slug: string) => `/${slug}/index.md`,
  /**
   * A share image, named by what it shows: social sites keep a picture for as long as it has one name. All stand in one folder, which
   * hosts can be told to keep for good in one rule.
   */
  shareImage: (hash: string) => `/share/${hash}.png`,
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

/** Files of the whole site that it makes itself. */
export const ownFiles: ReadonlySet<string> = new Set([
  paths.notFound(),
  paths.rss(),
  paths.atom(),
  paths.jsonFeed(),
  paths.feedStyle(),
  paths.sitemap(),
  paths.robots(),
  paths.llms(),
  paths.securityTxt(),
]);

/** First segments of the paths above and of Gatsby's own folders: no post or page may have them as its slug. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  "404",
  "archive",
  "atom",
  "authors",
  "feed",
  "page-data",
  "rss",
  "search",
  "series",
  "share",
  "stages",
  "static",
  "subscribe",
  "topics",
]);

/** Whether a path without slashes at its ends is an address of the site itself, so that no alias may stand in its way. */
export const isOwnAddress = (path: string): boolean =>
  path === "" || ownFiles.has(`/${path}`) || reservedSlugs.has(path);
