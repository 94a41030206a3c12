import type { Feed } from "./feed";
import type { FeedEntry } from "./feed-entry";

/** A document of a feed as JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed): string {
  const members = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description,
    next_url: feed.links.find(({ rel }) => rel === "next")?.path,
    icon: feed.icon,
    favicon: feed.favicon,
    language: feed.lang,
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(members, null, 1)}\n`;
}

function item(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    external_url: entry.canonical,
    title: entry.title,
    content_html: entry.content,
    summary: entry.summary,
    date_published: entry.published,
    date_modified: entry.updated,
    authors: [entry.author],
    tags: entry.categories.map(({ title }) => title),
  };
}
