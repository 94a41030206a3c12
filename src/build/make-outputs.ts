import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readBody } from "../content/documents";
import { listFiles } from "../content/list-files";
import { pageFile } from "../model/page-file";
import { outputSources } from "../outputs/output-sources";
import { type Redirect, redirects } from "../outputs/redirects";
import { makeSearchIndex } from "../outputs/search/search-index";
import { loadCardDesign } from "../outputs/share-image/load-card-design";
import { pathPrefix } from "../site";
import type { BuildPlaces } from "./build-places";
import { drawCards } from "./draw-cards";
import type { Prepared } from "./prepare";
import { writeSearchInput } from "./search-input";
import { writeOutputs } from "./write-outputs";

/** The files of a site that are no pages. Paths are without the path prefix. */
export interface MadeOutputs {
  /** Sorted. */
  readonly files: readonly string[];
  /** Moved for good. None hides a page, or a file that the owner brings. */
  readonly redirects: readonly Redirect[];
  /** The folder of the search's index. */
  readonly searchIndex: string;
}

/**
 * Makes all that is no page, beside Gatsby: feeds, share images, Markdown copies, the sitemap, the search's index, …
 *
 * @param count is told how many files there are to write, and gives what to call after each
 */
export async function makeOutputs(
  { folder, paths }: Prepared,
  now: Date,
  places: BuildPlaces,
  { signal, count }: { signal: AbortSignal; count: (total: number) => () => void },
): Promise<MadeOutputs> {
  const { project, outputDirectory, staticDirectory, imageDirectory, searchFile } = places;
  const { content, documents } = folder;
  const keys = new Map(
    folder.files.map(({ path }) => [documents.shown(path), documents.bodyKeyOf(path) ?? ""]),
  );
  const style = (name: string) => readFile(join(project, "src/theme/styles", name), "utf8");
  const sources = outputSources(content, {
    pathPrefix,
    now,
    preview: false,
    cards: await loadCardDesign(project),
    styles: { tokens: await style("tokens.css"), feed: await style("feed.css") },
    paths,
    digestOf: (post) => digestOf(post, keys.get(post.file)),
    bodyOf: ({ file }) => readBody(documents.place.bodies, keys.get(file) ?? ""),
  });
  const searching = writeSearchInput(searchFile, sources, content.synonyms).then(() =>
    makeSearchIndex(searchFile),
  );
  await drawCards(sources, { project, cacheDirectory: imageDirectory }, signal);
  const folders = { outputDirectory, staticDirectory, cacheDirectory: imageDirectory };
  const [files, searchIndex, own] = await Promise.all([
    writeOutputs(folders, sources, count),
    searching,
    listFiles(staticDirectory),
  ]);
  const isOwn = new Set(own);
  return {
    files: files.sort(),
    redirects: redirects(sources).filter(({ from }) => !isOwn.has(pageFile(from))),
    searchIndex,
  };
}

const digestOf = (post: object, bodyKey: string | undefined): string =>
  createHash("sha256")
    .update(JSON.stringify([post, bodyKey]))
    .digest("base64url");
