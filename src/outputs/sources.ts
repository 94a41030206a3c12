import type { Body } from "../markdown/body";
import type { Author } from "../model/author";
import type { Page } from "../model/page";
import type { Post } from "../model/post";
import type { Term } from "../model/vocabulary";
import type { Site } from "../site";
import type { CardDesign } from "./share-image/card";

/** What the outputs are made from: the site as readers get it, without drafts and scheduled posts. */
export interface OutputSources {
  readonly site: Site;
  /** `""`, or like `/blog`. */
  readonly pathPrefix: string;
  /** The moment that the site is built for. */
  readonly now: Date;
  /** The owner's `static/favicon.svg`: the mark, of which every icon is a picture. */
  readonly mark: Uint8Array;
  /** The background of icons, a CSS color: the paper of the light theme. */
  readonly paper: string;
  /** What feeds look like in a browser: the owner's tokens, then `src/theme/styles/feed.css`. */
  readonly feedStyle: string;
  /** How share images look. */
  readonly cards: CardDesign;
  /** Every post that has a page, newest first; lists, feeds and indexes take only those that are `listed`. */
  readonly posts: readonly OutputPost[];
  readonly authors: ReadonlyMap<string, Author>;
  /** In the order of their vocabulary. */
  readonly topics: readonly Term[];
  readonly stages: readonly Term[];
  readonly pages: readonly Page[];
  /** The path of every page, sorted, without the path prefix. */
  readonly paths: readonly string[];
}

/** A post that has a page. Its author is a key of `authors`. */
export interface OutputPost extends Omit<Post, "shortAnswer"> {
  /** Of its page, without the path prefix. */
  readonly path: string;
  readonly listed: boolean;
  /** The same for as long as its file, and the pictures beside it, are. */
  readonly digest: string;
  readonly shortAnswer?: { readonly html: string; readonly text: string };
  /** Its text, rendered; read when it is asked for, since all posts' are too many to hold. */
  readonly body: () => Promise<OutputBody>;
}

/** A rendered text, and the frontmatter's image as HTML. Links and images begin with the path prefix. */
export type OutputBody = Body & { readonly cover: string | null };

/** A file of the site: its path without the path prefix, and its text or bytes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file whose path says what it holds, so that it is made only where there is none of that path yet. */
export interface NamedFile {
  readonly path: string;
  readonly make: () => Promise<Uint8Array>;
}

/** A file that takes long to make, so that it is made anew only when what it is made from is no longer what it was. */
export interface DerivedFile {
  readonly path: string;
  /** As JSON. The code and the facts about the site need not be in it. */
  readonly madeFrom: unknown;
  readonly make: () => Promise<string | Uint8Array>;
}

/** Makes files. The same sources always give the same. */
export type Output = (sources: OutputSources) => Iterable<OutputFile | DerivedFile | NamedFile>;
