/**
 * Every fact about the site, in one place. An owner changes the values here, or sets the environment variable named
 * beside one of them for a single build.
 */
export interface Site {
  /** The name in the header, in titles and in feeds. */
  readonly name: string;
  /** Where the site lives, without a trailing slash. A path (`https://host/blog`) becomes the path prefix. */
  readonly url: string;
  /** BCP 47 language tag of the interface and of the posts. */
  readonly lang: string;
  /** One sentence: what this is. The home page's headline. */
  readonly tagline: string;
  /** One or two sentences for search engines and the home page's second line. */
  readonly description: string;
  /** IANA time zone in which a date without a time begins. */
  readonly timeZone: string;
  /** Who answers when a post names nobody: an id of `content/authors/`. */
  readonly author: { readonly id: string; readonly name: string };
  /** Where questions are sent. Without one there is no way to ask on the site. */
  readonly email: string | undefined;
  /** Searches this site for readers whose browser runs no script. */
  readonly searchEngine: SearchEngine;
}

/** A web search that a plain form can ask. */
interface SearchEngine {
  readonly name: string;
  /** Where the form leads. */
  readonly action: string;
  /** The name of the field that keeps the search to one site. */
  readonly siteField: string;
}

export const site: Site = {
  name: process.env.RUNG_NAME || "Rung",
  url: (process.env.RUNG_URL || "https://rung.example").replace(/\/+$/, ""),
  lang: "en",
  tagline: "Straight answers to career questions.",
  description:
    "A question from someone on your rung of the ladder, a frank answer, and words that you can use tomorrow.",
  timeZone: process.env.RUNG_TIME_ZONE || "UTC",
  author: { id: "editors", name: "The Rung editors" },
  email: process.env.RUNG_EMAIL || undefined,
  // https://duckduckgo.com/duckduckgo-help-pages/features/search-box/
  searchEngine: { name: "DuckDuckGo", action: "https://duckduckgo.com/", siteField: "sites" },
};

/** The path that the site is hosted under: `""` at the root of a host, else like `/blog`. */
export const pathPrefix: string = new URL(site.url).pathname.replace(/\/+$/, "");
