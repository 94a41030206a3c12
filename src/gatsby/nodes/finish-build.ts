import { join } from "node:path";
import type { Reporter } from "gatsby";
import { writeOutputs } from "../../build/write-outputs";
import { listFiles } from "../../content/list-files";
import { pageFile } from "../../model/page-file";
import { type Redirect, redirects } from "../../outputs/redirects";
import { filesMade } from "../activities";
import { buildInput } from "../build-input";
import { outputSources, type Store } from "./output-sources";
import { writeSearchInput } from "./write-search-input";

/** What a build says of itself to the release, as JSON. Paths are without the path prefix. */
export interface BuiltPages {
  /** Sorted, as are the files. */
  readonly pages: readonly string[];
  /** Made by outputs: `/sitemap.xml`, `/old-address/index.html`. */
  readonly files: readonly string[];
  /** Moved for good: to be answered with 301. None hides a page, or a file that the owner brings. */
  readonly redirects: readonly Redirect[];
}

/**
 * Writes the files that are no pages, once every page has been rendered.
 *
 * @param root absolute path of the folder that Gatsby builds in
 */
export async function finishBuild(
  root: string,
  store: Store & { readonly reporter: Reporter },
): Promise<BuiltPages> {
  const sources = await outputSources(root, store);
  const { searchFile, imageCacheDirectory: cacheDirectory } = buildInput;
  const files = await counted(store.reporter, (count) =>
    writeOutputs({ root, cacheDirectory }, sources, count),
  );
  // Last, since the index takes as much memory as pictures do, and need not be there before the release.
  if (searchFile) await writeSearchInput(searchFile, sources.posts, store.reporter);
  const own = new Set(await listFiles(join(root, "static")));
  return {
    pages: sources.paths,
    files: files.sort(),
    redirects: redirects(sources).filter(({ from }) => !own.has(pageFile(from))),
  };
}

/** Counts in Gatsby's way what work makes, for whoever waits. */
async function counted<Result>(
  reporter: Reporter,
  work: (count: (total: number) => () => void) => Promise<Result>,
): Promise<Result> {
  let activity: ReturnType<Reporter["createProgress"]> | undefined;
  const result = await work((total) => {
    const begun = reporter.createProgress(filesMade, total);
    activity = begun;
    begun.start();
    return () => begun.tick();
  });
  activity?.end();
  return result;
}
