/** In Gatsby's activities of these names Rung tells the command line what it does; see gatsby/gatsby-phases.ts and build/build.ts. */

/** Markdown files are counted as they are read. */
export const filesRead = "files read";

/** Files that are no pages are counted as they are made. */
export const filesMade = "files made";

/** What the search's index is made from is there. */
export const searchInputWritten = "search input written";
