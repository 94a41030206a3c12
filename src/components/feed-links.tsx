import { withPrefix } from "gatsby";
import { feedTypes } from "../model/feed-types";
import { paths } from "../model/paths";
import { site } from "../site";

/** The RSS feed of a topic or a stage. */
export interface TermFeed {
  readonly title: string;
  readonly path: string;
}

/** Where programs find the feeds of a page: first that of what it is about, then the site's. */
export function FeedLinks({ own }: { own: TermFeed | undefined }) {
  const feeds = [
    ...(own ? [{ title: `${own.title} · ${site.name}`, path: own.path, type: feedTypes.rss }] : []),
    { title: `${site.name} (RSS)`, path: paths.rss(), type: feedTypes.rss },
    { title: `${site.name} (Atom)`, path: paths.atom(), type: feedTypes.atom },
    { title: `${site.name} (JSON Feed)`, path: paths.jsonFeed(), type: feedTypes.json },
  ];
  return feeds.map(({ title, path, type }) => (
    <link key={path} rel="alternate" type={type} title={title} href={withPrefix(path)} />
  ));
}
