import { x } from "xastscript";
import { feedTypes } from "../model/feed-types";
import { type Feed, updatedOf } from "./feed";
import type { FeedEntry } from "./feed-entry";
import { explanation, feedXml, html, onLines } from "./feed-xml";

/** A document of a feed as RSS. https://www.rssboard.org/rss-specification */
export function rss(feed: Feed): string {
  const updated = updatedOf(feed.entries);
  const links = [{ rel: "self", path: feed.self }, ...feed.links];
  const channel = [
    x("title", feed.title),
    x("link", feed.home),
    x("description", textAsHtml(feed.description)),
    x("language", feed.lang),
    updated !== undefined && x("lastBuildDate", rfc822(updated)),
    x("image", [x("url", feed.icon), x("title", feed.title), x("link", feed.home)]),
    ...links.map(({ rel, path }) => x("atom:link", { rel, type: feedTypes.rss, href: path })),
    feed.archive && x("fh:archive"),
    explanation(feed),
    ...feed.entries.map((entry) => item(entry, feed.full)),
  ];
  const namespaces = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:fh": feed.archive ? "http://purl.org/syndication/history/1.0" : undefined,
  };
  const lines = onLines(channel.filter((element) => element !== false));
  return feedXml(x("rss", { version: "2.0", ...namespaces }, x("channel", lines)), feed.style);
}

function item(entry: FeedEntry, full: boolean) {
  return x(
    "item",
    [
      x("title", entry.title),
      x("link", entry.url),
      x("guid", { isPermaLink: "false" }, entry.id),
      x("pubDate", rfc822(entry.published)),
      entry.updated !== undefined && x("atom:updated", entry.updated),
      x("dc:creator", entry.author.name),
      ...entry.categories.map(({ title, scheme }) => x("category", { domain: scheme }, title)),
      x("description", textAsHtml(entry.summary)),
      full && x("content:encoded", [html(entry.content)]),
    ].filter((element) => element !== false),
  );
}

/** A description is HTML to many readers. Where it would mean the same, text stays as it is: a browser shows it, not what it means. */
function textAsHtml(text: string): string {
  return text.replace(/&(?=[#\w])/g, "&amp;").replaceAll("<", "&lt;");
}

/** RFC 822 with a year of four digits: `Wed, 04 Mar 2026 09:30:00 GMT`. */
function rfc822(date: string): string {
  return new Date(date).toUTCString();
}
