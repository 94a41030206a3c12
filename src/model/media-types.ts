import { mimes } from "mrmime";

const types = new Map(
  Object.entries({
    ...mimes,
    ico: "image/x-icon",
    // Not `text/xml`: feeds and style sheets are for programs.
    xml: "application/xml",
    xsl: "application/xslt+xml",
  }),
);

/**
 * A feed's own type where nobody loses by it. RSS and Atom go out as any XML does: under a type of their own, Chromium shows
 * their source instead of their style sheet, and feed readers take both (the W3C's validator too).
 */
export const typesByName: ReadonlyMap<string, string> = new Map(
  Object.entries({ "feed.json": "application/feed+json" }),
);

/** `"css"` of `static/Site.CSS`; `""` where there is none, as in `Salary table 2.0 for all`. Hosts' rules repeat it. */
export function extensionOf(file: string): string {
  return /\.([a-z0-9_]+)$/i.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** Is this file text, which is sent with a charset, and is worth compressing? */
export function isText(file: string): boolean {
  return /^text\/|[/+](?:json|xml)$/.test(typeOf(file));
}

/** The `Content-Type` of a file, with a charset where it is text. */
export function mediaType(file: string): string {
  return isText(file) ? `${typeOf(file)}; charset=utf-8` : typeOf(file);
}

const typeOf = (file: string): string =>
  typesByName.get(file.slice(file.lastIndexOf("/") + 1)) ??
  types.get(extensionOf(file)) ??
  "application/octet-stream";
