import { resolve } from "node:path";

/** What the command line hands to Gatsby's processes, workers included. */
export interface BuildInput {
  /** Absolute path of the folder of posts. */
  readonly contentDirectory: string;
  /** How that folder is named in messages, as the author typed it. */
  readonly shownDirectory: string;
  /** The moment that the site is built for: decides what is scheduled and what is due for review. */
  readonly now: Date;
  /** Where finished images are kept between builds, by content hash. */
  readonly imageCacheDirectory: string;
  /** Where texts that were rendered ahead are kept between builds; nowhere when Gatsby runs alone. */
  readonly bodyDirectory: string | undefined;
  /** Whether this run writes `src/gatsby/gatsby-types.d.ts`. */
  readonly typegen: boolean;
  /** Where the content as the command line read and checked it is kept, as JSON; nowhere when Gatsby reads it itself. */
  readonly checkedContent: string | undefined;
  /** Where the command line keeps what rules say of single files; nowhere when Gatsby runs alone. */
  readonly inspectionsFile: string | undefined;
  /** Where the list of the build's pages and outputs is written for the release; nowhere when Gatsby runs alone. */
  readonly pagesFile: string | undefined;
  /** Where what the search is made from is written for the release, as JSON; nowhere when Gatsby runs alone. */
  readonly searchFile: string | undefined;
}

const shownDirectory = process.env.RUNG_BUILD_SHOWN || "content";

export const buildInput: BuildInput = {
  contentDirectory: resolve(process.env.RUNG_BUILD_CONTENT || "content"),
  shownDirectory,
  now: process.env.RUNG_BUILD_NOW ? new Date(process.env.RUNG_BUILD_NOW) : new Date(),
  imageCacheDirectory: resolve(process.env.RUNG_BUILD_IMAGES || ".rung/images"),
  bodyDirectory: process.env.RUNG_BUILD_BODIES || undefined,
  typegen: process.env.RUNG_BUILD_TYPEGEN === "1",
  checkedContent: process.env.RUNG_BUILD_CHECKED || undefined,
  inspectionsFile: process.env.RUNG_BUILD_INSPECTIONS || undefined,
  pagesFile: process.env.RUNG_BUILD_PAGES || undefined,
  searchFile: process.env.RUNG_BUILD_SEARCH || undefined,
};
