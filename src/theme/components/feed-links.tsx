import { withPrefix } from "gatsby";
import { feedTypes } from "../../model/feed-types";
import { paths } from "../../model/paths";
import { site } from "../../site";
import { words } from "../../words/words";

/** The RSS feed of a topic or a stage. */
export interface TermFeed {
  readonly title: string;
  readonly path: string;
}

const titleOf = (format: keyof typeof feedTypes) => `${site.name} (${words.feeds.formats[format]})`;

/** Where programs find the feeds of a page: first that of what it is about, then the site's. */
export function FeedLinks({ own }: { own: TermFeed | undefined }) {
  const feeds = [
    ...(own ? [{ title: `${own.title} · ${site.name}`, path: own.path, type: feedTypes.rss }] : []),
    { title: titleOf("rss"), path: paths.rss(), type: feedTypes.rss },
    { title: titleOf("atom"), path: paths.atom(), type: feedTypes.atom },
    { title: titleOf("json"), path: paths.jsonFeed(), type: feedTypes.json },
  ];
  return feeds.map(({ title, path, type }) => (
    <link key={path} rel="alternate" type={type} title={title} href={withPrefix(path)} />
  ));
}
