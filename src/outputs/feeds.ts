import { absolute, paths } from "../model/paths";
import { words } from "../words/words";
import type { Feed } from "./feed";
import { atom } from "./feed-atom";
import { feedEntries } from "./feed-entry";
import { jsonFeed } from "./feed-json";
import { feedPages, pagingLinks } from "./feed-pages";
import { rss } from "./feed-rss";
import type { DerivedFile, OutputPost, OutputSources } from "./sources";

/** What somebody can follow, and in which formats. */
interface Followed {
  readonly title: string;
  readonly description: string;
  /** Path of the page that it follows. */
  readonly home: string;
  readonly posts: readonly OutputPost[];
  readonly formats: readonly Format[];
  /** Whether archives hold whole texts; those of a topic or a stage would repeat the site's own. */
  readonly fullArchives: boolean;
}

interface Format {
  readonly path: string;
  readonly write: (feed: Feed) => string;
}

/** The feeds of the site, in three formats, and an RSS feed for each topic and each stage. */
export function* feeds(sources: OutputSources): Iterable<DerivedFile> {
  const { site, pathPrefix } = sources;
  const { entryOf, madeFrom } = feedEntries(sources);
  const at = (path: string) => absolute(site.url, path);
  for (const { title, description, home, posts, formats, fullArchives } of followed(sources)) {
    const pages = feedPages(posts);
    for (const { number, items } of pages) {
      for (const { path, write } of formats) {
        const own = number === undefined ? path : paths.feedPage(path, number);
        const links = pagingLinks(path, number, pages.length - 1);
        const about = {
          title,
          description,
          lang: site.lang,
          home: at(home),
          self: at(own),
          id: at(path),
          icon: at("/icon-192.png"),
          favicon: at("/favicon.ico"),
          links: links.map((link) => ({ ...link, path: at(link.path) })),
          archive: number !== undefined,
          full: number === undefined || fullArchives,
          style: pathPrefix + paths.feedStyle(),
          subscribe: at(paths.subscribe()),
          siteName: site.name,
        };
        yield {
          path: own,
          madeFrom: [about, items.map(madeFrom)],
          make: async () => write({ ...about, entries: await Promise.all(items.map(entryOf)) }),
        };
      }
    }
  }
}

function followed({ site, posts, topics, stages }: OutputSources): Followed[] {
  const listed = posts.filter((post) => post.listed);
  const ofTerm = (
    term: { readonly id: string; readonly title: string; readonly description?: string },
    home: string,
    idsOf: (post: OutputPost) => readonly string[],
  ): Followed => ({
    title: `${term.title} · ${site.name}`,
    description: term.description || words.feeds.answersOn(term.title, site.name),
    home,
    posts: listed.filter((post) => idsOf(post).includes(term.id)),
    formats: [{ path: paths.rss(home), write: rss }],
    fullArchives: false,
  });
  return [
    {
      title: site.name,
      description: site.description,
      home: paths.home(),
      posts: listed,
      formats: [
        { path: paths.rss(), write: rss },
        { path: paths.atom(), write: atom },
        { path: paths.jsonFeed(), write: jsonFeed },
      ],
      fullArchives: true,
    },
    ...topics.map((topic) => ofTerm(topic, paths.topic(topic.id), (post) => post.topics)),
    ...stages.map((stage) => ofTerm(stage, paths.stage(stage.id), (post) => post.stages)),
  ];
}
