/** Text, by extension. These are sent with a charset, and compressed. */
const text = new Map(
  Object.entries({
    css: "text/css",
    csv: "text/csv",
    html: "text/html",
    ics: "text/calendar",
    js: "text/javascript",
    json: "application/json",
    md: "text/markdown",
    mjs: "text/javascript",
    svg: "image/svg+xml",
    txt: "text/plain",
    webmanifest: "application/manifest+json",
    xml: "application/xml",
    xsl: "application/xslt+xml",
  }),
);

const binary = new Map(
  Object.entries({
    avif: "image/avif",
    br: "application/octet-stream",
    epub: "application/epub+zip",
    gif: "image/gif",
    gz: "application/gzip",
    ico: "image/x-icon",
    jpeg: "image/jpeg",
    jpg: "image/jpeg",
    m4a: "audio/mp4",
    mp3: "audio/mpeg",
    mp4: "video/mp4",
    ogg: "audio/ogg",
    otf: "font/otf",
    pdf: "application/pdf",
    png: "image/png",
    ttf: "font/ttf",
    vtt: "text/vtt; charset=utf-8",
    wasm: "application/wasm",
    webm: "video/webm",
    webp: "image/webp",
    woff: "font/woff",
    woff2: "font/woff2",
    zip: "application/zip",
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

/** Is this file text, which is worth compressing? */
export function isText(file: string): boolean {
  return text.has(extensionOf(file));
}

/** The `Content-Type` of a file, with a charset where it is text. */
export function mediaType(file: string): string {
  const extension = extensionOf(file);
  const type = typesByName.get(file.slice(file.lastIndexOf("/") + 1)) ?? text.get(extension);
  return type ? `${type}; charset=utf-8` : (binary.get(extension) ?? "application/octet-stream");
}
