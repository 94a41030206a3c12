import { Parser } from "htmlparser2";

const name = /(?:^|\/)(?:(rss|atom)(?:\/\d+)?\.xml|(feed)(?:\/\d+)?\.json)$/;

/** What kind of feed this file of a release is, or is an older page of: `rss`, `atom`, `feed` (JSON); `undefined` for any other. */
export function feedKind(path: string): string | undefined {
  const [, xml, json] = name.exec(path) ?? [];
  return xml ?? json;
}

/**
 * Can a feed be read, and does it name itself? Readers who follow it are led to what it names.
 *
 * @param address its own, absolute
 */
export function feedFaults(text: string, path: string, address: string): string[] {
  const self = path.endsWith(".json") ? selfOfJson(text) : selfOfXml(text);
  if (self === undefined) {
    return [
      "it cannot be read as a feed; deploy this release, or switch off what rewrites files on their way",
    ];
  }
  if (self === address) return [];
  return [
    `it calls itself ${self === "" ? "nothing" : self}, expected ${address}; set the site's address in src/site.ts, build and deploy`,
  ];
}

/** `feed_url` of https://www.jsonfeed.org/version/1.1/; `""` where there is none, `undefined` where it is no feed. */
function selfOfJson(text: string): string | undefined {
  try {
    const feed: unknown = JSON.parse(text);
    if (typeof feed !== "object" || feed === null || !("items" in feed)) return undefined;
    return "feed_url" in feed ? String(feed.feed_url) : "";
  } catch {
    return undefined;
  }
}

/** The link of RFC 4287, 4.2.7, which RSS borrows. An element that nothing ends, as in a text that was cut off, is no XML. */
function selfOfXml(text: string): string | undefined {
  let root: string | undefined;
  let self = "";
  let whole = true;
  const parser = new Parser(
    {
      onopentag(element, { rel, href = "" }) {
        root ??= element;
        if (/^(?:atom:)?link$/.test(element) && rel === "self") self ||= href;
      },
      onclosetag(_element, implied) {
        const selfClosing = text[parser.endIndex - 1] === "/";
        if (implied && !selfClosing) whole = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return whole && (root === "rss" || root === "feed") ? self : undefined;
}
