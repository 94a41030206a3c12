import { feedIdOf } from "../model/feed-id";
import { absolute, paths } from "../model/paths";
import { feedContent } from "./feed-content";
import type { OutputPost, OutputSources } from "./sources";

/** A post as every feed tells it. Addresses are whole and percent-encoded, dates ISO 8601 in UTC. */
export interface FeedEntry {
  /** Stays the same for as long as the post lives. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** HTML. */
  readonly content: string;
  readonly published: string;
  /** The last change of substance, where there was one. */
  readonly updated: string | undefined;
  readonly author: { readonly name: string; readonly url: string };
  readonly categories: readonly FeedCategory[];
  /** Where it was first published, if elsewhere. */
  readonly canonical: string | undefined;
}

interface FeedCategory {
  readonly id: string;
  readonly title: string;
  /** The address of the list that it is one of. */
  readonly scheme: string;
}

interface FeedEntries {
  /** A post as an entry, made once, however many feeds ask for it. */
  readonly entryOf: (post: OutputPost) => Promise<FeedEntry>;
  /** What the entry is made from, as JSON. */
  readonly madeFrom: (post: OutputPost) => unknown;
}

/** What all feeds of a site tell of its posts. */
export function feedEntries(sources: OutputSources): FeedEntries {
  const { site, authors } = sources;
  const at = (path: string) => absolute(site.url, path);
  const topics = new Map(sources.topics.map((term) => [term.id, term.title]));
  const stages = new Map(sources.stages.map((term) => [term.id, term.title]));
  const listed = new Map(sources.posts.filter((post) => post.listed).map((p) => [p.slug, p]));
  const known = new Map<string, Promise<FeedEntry>>();

  const newerThan = ({ supersededBy }: OutputPost) =>
    supersededBy === undefined ? undefined : listed.get(supersededBy);

  const entry = async (post: OutputPost): Promise<FeedEntry> => {
    const body = await post.body();
    const url = at(post.path);
    const newer = newerThan(post);
    const category = (scheme: string, titles: ReadonlyMap<string, string>) => (id: string) => ({
      id,
      title: titles.get(id) ?? id,
      scheme: at(scheme),
    });
    return {
      id: wholeId(feedIdOf(post), site.url),
      url,
      title: post.title,
      summary: post.shortAnswer?.text ?? post.description ?? body.opening,
      content: feedContent({
        post,
        body,
        url,
        newer: newer && { title: newer.title, url: at(newer.path) },
      }),
      published: post.date,
      updated: post.updated,
      author: {
        name: authors.get(post.author)?.name ?? post.author,
        url: at(paths.author(post.author)),
      },
      categories: [
        ...post.stages.map(category(paths.stages(), stages)),
        ...post.topics.map(category(paths.topics(), topics)),
      ],
      canonical: post.canonical,
    };
  };

  return {
    entryOf: (post) => {
      const made = known.get(post.slug) ?? entry(post);
      known.set(post.slug, made);
      return made;
    },
    madeFrom: (post) => [
      post.digest,
      newerThan(post)?.digest,
      authors.get(post.author)?.name,
      post.stages.map((id) => stages.get(id)),
      post.topics.map((id) => topics.get(id)),
    ],
  };
}

/** An IRI, as https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6 wants it. */
const wholeId = (id: string, siteUrl: string): string =>
  id.startsWith("/") ? absolute(siteUrl, id) : id;
