import { type Redirect, redirects } from "../outputs/redirects";
import { outputSources, type Store } from "./output-sources";
import { writeOutputs } from "./write-outputs";

/** What a build says of itself to the release, as JSON. Paths are without the path prefix. */
export interface BuiltPages {
  /** Sorted, as are the files. */
  readonly pages: readonly string[];
  /** Made by outputs: `/sitemap.xml`, `/old-address/index.html`. */
  readonly files: readonly string[];
  /** Moved for good: to be answered with 301. */
  readonly redirects: readonly Redirect[];
}

/**
 * Writes the files that are no pages, once every page has been rendered.
 *
 * @param root absolute path of the folder that Gatsby builds in
 */
export async function finishBuild(root: string, store: Store): Promise<BuiltPages> {
  const sources = await outputSources(root, store);
  const files = await writeOutputs(root, sources);
  return { pages: sources.paths, files: files.sort(), redirects: redirects(sources) };
}
