/** What the model must know about the site; filled in from `src/site.ts` by whoever reads content. */
export interface ContentSettings {
  /** IANA time zone in which a date without a time begins. */
  readonly timeZone: string;
  /** Who answers when a post names nobody. */
  readonly author: { readonly id: string; readonly name: string };
  /** The content folder as the author knows it, put before every path that is shown: `content`. */
  readonly shownDirectory: string;
}

/** The path of a content file as its author knows it. */
export function shownPath(settings: ContentSettings, path: string): string {
  return settings.shownDirectory === "" ? path : `${settings.shownDirectory}/${path}`;
}

/** The path relative to the content folder, from the path as shown. */
export function contentPath(settings: ContentSettings, shown: string): string {
  const prefix = shownPath(settings, "");
  return shown.startsWith(prefix) ? shown.slice(prefix.length) : shown;
}
