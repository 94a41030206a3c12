/**
 * What `createPages` hands to each template. Everything that depends on the moment of the build is decided there and
 * passed on here, so that Gatsby renders a page anew when, and only when, time changed it. Posts are named by node id.
 */
export interface PostContext {
  readonly id: string;
  readonly visibility: "listed" | "unlisted" | "scheduled" | "draft";
  /** Whether the day of `reviewBy` has passed. */
  readonly reviewOverdue: boolean;
  readonly newer: string | null;
  readonly older: string | null;
  /** Most related first. */
  readonly related: readonly string[];
  readonly followUps: readonly string[];
  readonly followUpTo: string | null;
  readonly supersededBy: string | null;
  /** The parts of the post's series, in order. */
  readonly seriesParts: readonly string[];
}

/** One page of a list of posts. */
export interface ListContext {
  /** The topic, stage, author or series that the list belongs to, by node id; `null` for the archive. */
  readonly id: string | null;
  readonly posts: readonly string[];
  /** Number of posts on all pages of the list. */
  readonly total: number;
  readonly pagination: Pagination;
  /** The post to read first, by node id, where readers can see it; on the first page alone. */
  readonly startHere: string | null;
}

export interface Pagination {
  /** 1-based. */
  readonly page: number;
  readonly pages: number;
  /** Path of page 1. */
  readonly base: string;
}

export interface ArchiveContext extends ListContext {
  /** Newest first, each with the page on which it begins. */
  readonly years: readonly {
    readonly year: number;
    readonly posts: number;
    readonly page: number;
  }[];
  /** The stages and topics that have answers, by node id, in the order of their vocabularies. */
  readonly filters: readonly string[];
}

/** How many posts a topic or stage has, and the newest of them that no shelf beside it names. */
export interface Shelf {
  /** Node id of the topic or stage. */
  readonly id: string;
  readonly posts: number;
  readonly newest: string | null;
}

export interface HomeContext {
  readonly newest: readonly string[];
  readonly total: number;
  readonly topics: readonly Shelf[];
  readonly stages: readonly Shelf[];
  /** What the stages name as their newest: the ladder shows it. */
  readonly stagePosts: readonly string[];
}

export interface ShelvesContext {
  readonly shelves: readonly Shelf[];
  readonly newest: readonly string[];
}

/** How many answers each stage and topic has. */
export interface SearchContext {
  readonly stages: readonly Shelf[];
  readonly topics: readonly Shelf[];
}

export interface PageContext {
  readonly id: string;
}
