import { stat } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../content/list-files";
import { forEachOf } from "../model/for-each-of";
import { pageFile } from "../model/page-file";
import { isPlainPath } from "../model/plain-path";
import { brokenLines, type WrittenPlaces } from "./broken-reference";
import { ReleaseError } from "./errors";
import { isHostFile } from "./host-files";
import { isJunk, isWorkingFile } from "./never-released";
import type { PageNotes } from "./page-notes";
import { addReachable, type Sources } from "./reachable";
import type { Place } from "./target";

export interface GatherOptions extends Place {
  readonly publicDirectory: string;
  readonly staticDirectory: string;
  readonly pages: readonly string[];
  readonly notes: PageNotes;
  readonly written?: WrittenPlaces | undefined;
  readonly outputs?: OutputFiles;
}

/** Files that are no pages. */
export interface OutputFiles {
  /** Absolute path. */
  readonly directory: string;
  /** URL paths, without the path prefix. */
  readonly files: readonly string[];
}

/**
 * Everything that belongs into the release: the pages, the owner's files, and what these refer to.
 *
 * @throws {ReleaseError} naming every page, asset and place in a page that is missing, and where it is referred to, every owner's
 *   file that stands in a page's way, and every page that no strict content security policy allows
 */
export async function gather(options: GatherOptions): Promise<Sources> {
  const { publicDirectory, staticDirectory, notes } = options;
  const sources: Sources = new Map();
  const faults: string[] = [];
  const { directory = "", files = [] } = options.outputs ?? {};
  const made = [
    ...options.pages.map((path) => ({ path, from: publicDirectory })),
    ...files.map((path) => ({ path, from: directory })),
  ];
  const pages = new Map(made.map(({ path }) => [pageFile(path), path]));

  await forEachOf(made, 16, async ({ path, from }) => {
    const file = pageFile(path);
    const source = await firstFile(join(from, file), join(from, encodedFile(path)));
    if (source) sources.set(file, source);
    else faults.push(`${path} was not built: ${file} is missing; build again without caches`);
  });

  for (const file of await listFiles(staticDirectory)) {
    if (isJunk(file) || isWorkingFile(file)) continue;
    if (!isPlainPath(file)) {
      faults.push(
        `${JSON.stringify(`static/${file}`)} has a backslash, a line break or another control character in its name, which no host serves alike; rename it`,
      );
      continue;
    }
    if (isHostFile(file)) {
      faults.push(
        `static/${file} is a file that Rung makes from content/redirects.yml and src/site.ts; remove it`,
      );
    } else if (pages.has(file)) {
      faults.push(
        `static/${file} stands in the way of the page ${pages.get(file)}; rename one of them`,
      );
    } else {
      const own = join(staticDirectory, file);
      sources.set(file, (await firstFile(join(publicDirectory, file))) ?? own);
    }
  }

  faults.push(...folderFaults(sources));
  if (faults.length === 0) {
    const { broken, unreadable } = await addReachable(sources, publicDirectory, options, notes);
    for (const one of broken) faults.push(...(await brokenLines(one, options.written)));
    faults.push(...unreadable);
  }
  faults.push(...notes.faults);
  if (faults.length > 0) throw new ReleaseError(faults.sort());
  return sources;
}

/** Where Gatsby writes a page whose path it was given percent-encoded. */
function encodedFile(path: string): string {
  return path.endsWith("/") ? `${path}index.html` : path;
}

/** No disk can hold the file `a` beside `a/index.html`. */
function folderFaults(sources: Sources): string[] {
  const folders = new Set<string>();
  for (const file of sources.keys()) {
    for (let end = file.indexOf("/"); end >= 0; end = file.indexOf("/", end + 1)) {
      folders.add(file.slice(0, end));
    }
  }
  return [...sources.keys()]
    .filter((file) => folders.has(file))
    .map((file) => `static/${file} stands in the way of the folder /${file}/; rename one of them`);
}

async function firstFile(...paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile()) return path;
  }
}
