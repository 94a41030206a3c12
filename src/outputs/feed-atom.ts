import { x } from "xastscript";
import { feedTypes } from "../model/feed-types";
import { type Feed, updatedOf } from "./feed";
import type { FeedEntry } from "./feed-entry";
import { explanation, feedXml, html, onLines } from "./feed-xml";

/** An Atom feed must have a date, and one without entries has none that stays. */
const never = "1970-01-01T00:00:00Z";

/** A document of a feed as Atom. https://www.rfc-editor.org/rfc/rfc4287 */
export function atom(feed: Feed): string {
  const links = [{ rel: "self", path: feed.self }, ...feed.links];
  const children = [
    x("title", feed.title),
    x("subtitle", feed.description),
    x("id", feed.id),
    x("updated", updatedOf(feed.entries) ?? never),
    x("link", { rel: "alternate", type: "text/html", href: feed.home }),
    ...links.map(({ rel, path }) => x("link", { rel, type: feedTypes.atom, href: path })),
    x("icon", feed.favicon),
    x("logo", feed.icon),
    feed.archive && x("fh:archive"),
    explanation(feed),
    ...feed.entries.map((entry) => item(entry, feed.full)),
  ];
  const attributes = {
    xmlns: "http://www.w3.org/2005/Atom",
    "xmlns:fh": feed.archive ? "http://purl.org/syndication/history/1.0" : undefined,
    "xml:lang": feed.lang,
  };
  const lines = onLines(children.filter((element) => element !== false));
  return feedXml(x("feed", attributes, lines), feed.style);
}

function item(entry: FeedEntry, full: boolean) {
  const { canonical } = entry;
  return x(
    "entry",
    [
      x("title", entry.title),
      x("link", { rel: "alternate", type: "text/html", href: entry.url }),
      canonical !== undefined && x("link", { rel: "via", href: canonical }),
      x("id", entry.id),
      x("published", entry.published),
      x("updated", entry.updated ?? entry.published),
      x("author", [x("name", entry.author.name), x("uri", entry.author.url)]),
      ...entry.categories.map(({ id, title, scheme }) =>
        x("category", { term: id, label: title, scheme }),
      ),
      x("summary", entry.summary),
      full && x("content", { type: "html" }, [html(entry.content)]),
    ].filter((element) => element !== false),
  );
}
