import { paths } from "../model/paths";

/** One document of a feed. */
export interface FeedPage<Item> {
  /** Counted from the oldest; none for the one that readers subscribe to. */
  readonly number: number | undefined;
  /** Newest first. */
  readonly items: readonly Item[];
}

/** A link between the documents of a feed, by path. */
export interface PagingLink {
  readonly rel: string;
  readonly path: string;
}

/**
 * Cuts a feed into documents: the newest items, then, where there are more, archives of exactly `size`, cut from the oldest
 * item on. What is written into an archive stays there when posts are added, so a new post changes the first document and,
 * once in `size` posts, adds an archive. The first document may repeat items of the last archive; their ids tell.
 * https://www.rfc-editor.org/rfc/rfc5005#section-4
 *
 * @param items newest first
 */
export function feedPages<Item>(items: readonly Item[], size = 30): FeedPage<Item>[] {
  const archives = Math.max(0, Math.ceil(items.length / size) - 1);
  return [
    { number: undefined, items: items.slice(0, size) },
    ...Array.from({ length: archives }, (_, place) => {
      const end = items.length - place * size;
      return { number: place + 1, items: items.slice(end - size, end) };
    }),
  ];
}

/**
 * What one document of the feed at `feed` says about the others: as a paged feed for readers that follow `next`, and as an
 * archived one for those that know archives.
 * https://www.rfc-editor.org/rfc/rfc5005
 *
 * @param archives how many archives the feed has
 */
export function pagingLinks(
  feed: string,
  number: number | undefined,
  archives: number,
): PagingLink[] {
  if (archives === 0) return [];
  const at = (page: number) => (page > archives ? feed : paths.feedPage(feed, page));
  const place = number ?? archives + 1;
  const older = place > 1 && at(place - 1);
  const newer = place <= archives && at(place + 1);
  const links = {
    current: number !== undefined && feed,
    first: feed,
    previous: newer,
    next: older,
    last: at(1),
    "prev-archive": older,
    "next-archive": newer !== feed && newer,
  };
  return Object.entries(links).flatMap(([rel, path]) => (path ? { rel, path } : []));
}
