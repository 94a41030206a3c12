import type { GatsbyNode } from "gatsby";
import { buildInput } from "../build-input";
import { NotRendered, outputPosts } from "../nodes/output-sources";
import { writeSearchInput } from "../nodes/write-search-input";

/**
 * Says what the search's index is made from as soon as it is known. Where all texts but a few were rendered by an earlier build,
 * that is now; else it is known when the pages are there.
 */
export const onPreExtractQueries: NonNullable<GatsbyNode["onPreExtractQueries"]> = async (
  store,
) => {
  const { searchFile } = buildInput;
  if (!searchFile || process.env.NODE_ENV === "development") return;
  try {
    await writeSearchInput(searchFile, outputPosts(store), store.reporter);
  } catch (error) {
    if (!(error instanceof NotRendered)) throw error;
  }
};
