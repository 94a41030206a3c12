import type { FeedEntry } from "./feed-entry";
import type { PagingLink } from "./feed-pages";

/** One document of a feed, in no format yet. Addresses are whole and percent-encoded. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly lang: string;
  /** The page that the feed follows. */
  readonly home: string;
  /** The address of the document itself. */
  readonly self: string;
  /** Of the feed, whichever its document. */
  readonly id: string;
  readonly icon: string;
  readonly favicon: string;
  /** Paging links, with whole addresses for paths. */
  readonly links: readonly PagingLink[];
  /** Whether nothing will be added to the document any more. */
  readonly archive: boolean;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  /** Whether the whole text of each entry goes along; else its summary alone. */
  readonly full: boolean;
  /** For people who open the document in a browser: its style sheet, with the path prefix, and where feeds are explained. */
  readonly style: string;
  readonly subscribe: string;
  readonly siteName: string;
}

/** When a document last changed in substance: with its newest entry, never with a build. None where it has no entry. */
export function updatedOf(entries: readonly FeedEntry[]): string | undefined {
  return entries
    .map(({ published, updated }) => updated ?? published)
    .sort()
    .at(-1);
}
