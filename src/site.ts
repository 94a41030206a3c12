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
  /** The form with which a provider of newsletters takes addresses; in the environment as JSON. Without one there is none. */
  readonly newsletter: Newsletter | undefined;
  /** Which crawlers of AI companies may read the site, by what they read it for; src/outputs/ai-crawlers.ts names them. */
  readonly aiCrawlers: Readonly<Record<AiPurpose, boolean>>;
  /** Where to report a hole in the site's security. With it, /.well-known/security.txt says so. */
  readonly security: SecurityContact | undefined;
  /** Searches this site for readers whose browser runs no script. */
  readonly searchEngine: SearchEngine;
}

/** What a provider's own "embed" code says of its form; see docs/following.md. */
export interface Newsletter {
  /** Who gets the reader's address, by name. */
  readonly provider: string;
  /** Where the form is sent. */
  readonly action: string;
  /** The name of the field for the e-mail address. */
  readonly field: string;
  /** Fields that the provider asks for and no reader sees, by name. */
  readonly hidden?: Readonly<Record<string, string>>;
}

/** `training`: what a model learns from. `search`: what answers are found in. `assistance`: a page that somebody asks about. */
export type AiPurpose = "training" | "search" | "assistance";

interface SecurityContact {
  /** `mailto:…`, or an address that begins with `https:`. */
  readonly contact: string;
  /** The day until which this holds, at most a year from now: `2027-06-30`. Renew it before then. */
  readonly expires: string;
  /** Address of a page that says how reports are handled. */
  readonly policy?: string;
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
  newsletter: process.env.RUNG_NEWSLETTER ? JSON.parse(process.env.RUNG_NEWSLETTER) : undefined,
  aiCrawlers: { training: true, search: true, assistance: true },
  security: undefined,
  // https://duckduckgo.com/duckduckgo-help-pages/features/search-box/
  searchEngine: { name: "DuckDuckGo", action: "https://duckduckgo.com/", siteField: "sites" },
};

/** The path that the site is hosted under: `""` at the root of a host, else like `/blog`. */
export const pathPrefix: string = new URL(site.url).pathname.replace(/\/+$/, "");
