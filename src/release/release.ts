import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isText } from "../model/media-types";
import type { WrittenPlaces } from "./broken-reference";
import { qualityFor } from "./compress";
import { ReleaseError } from "./errors";
import { formerRelease, marker } from "./former-release";
import { gather, type OutputFiles } from "./gather";
import { hostFilesOf } from "./host-files";
import { type LargestPage, largestPage } from "./largest-page";
import { lostAddressFaults } from "./lost-addresses";
import { manifestOf, type Redirect } from "./manifest";
import { checkOutDirectory } from "./out-directory";
import { PageNotes } from "./page-notes";
import { plan } from "./plan";
import { type RedirectFault, redirectFaults } from "./redirect-faults";
import { addSearchIndex } from "./search-files";
import type { PolicyOrigins } from "./security-headers";
import { besideOut, recover, swapIn } from "./swap";
import { writeRelease } from "./write-release";

export interface ReleaseOptions {
  /** Gatsby's `public/`. */
  readonly publicDirectory: string;
  /** Where the release is to stand: new, empty, or a former release. */
  readonly outDirectory: string;
  /** URL paths of the pages that this build made, without the path prefix: `/`, `/x/`, `/404.html`. */
  readonly pages: readonly string[];
  /** The files that are no pages, and their URL paths: `/rss.xml`. */
  readonly outputs?: OutputFiles;
  /** The owner's `static/`. */
  readonly staticDirectory: string;
  /** The folder of the search's index. Without it there is no search. */
  readonly searchIndex?: string;
  /** `""`, or like `/blog`. */
  readonly pathPrefix: string;
  /** With the path prefix. Absolute links to it (share images, canonical addresses) are followed as well. */
  readonly siteUrl: string;
  readonly origins?: PolicyOrigins;
  /** Texts of the site's own inline scripts; pages may hold no other. */
  readonly inlineScripts?: readonly string[];
  readonly redirects?: readonly Redirect[];
  /** Paths of former pages that are meant to be no more. */
  readonly gone?: readonly string[];
  /** With it, faults are named by where they were written. */
  readonly written?: WrittenPlaces;
}

/** Counts are of files as readers name them: compressed copies are not counted. */
export interface ReleaseSummary {
  readonly files: number;
  readonly bytes: number;
  readonly largestPage: LargestPage;
  /** Files that are new, different or gone since the former release. */
  readonly changed: number;
}

/**
 * Makes `outDirectory` the release of this build: only what a reader can request, compressed, complete before it is
 * swapped in. On any error the former release stays as it was; when nothing changed, it is not touched at all.
 *
 * @throws {ReleaseError} when pages or assets are missing, redirects lead nowhere, or a former page is lost
 * @throws {UsageError} when `outDirectory` holds something else than a release
 */
export async function release(options: ReleaseOptions): Promise<ReleaseSummary> {
  const out = await checkOutDirectory(options.outDirectory, [
    { name: "Gatsby's public folder", path: options.publicDirectory },
    { name: "the static folder", path: options.staticDirectory },
  ]);
  await recover(out);

  const notes = new PageNotes(options.inlineScripts, await builtStyles(options));
  const sources = await gather({ ...options, notes });
  if (options.searchIndex) await addSearchIndex(sources, options.searchIndex);
  const { redirects = [], gone = [], origins = { forms: [], fetches: [] }, written } = options;
  const { forwarding } = notes;
  const served = new Set([...sources.keys()].filter((file) => !forwarding.has(file)));
  const misled = redirectFaults(redirects, gone, served);
  refuse(await Promise.all(misled.map((fault) => redirectLine(fault, written))));
  const former = await formerRelease(out);
  const quality = qualityFor([...sources.keys()].filter(isText).length);
  const { unchanged, changed, files } = plan(sources, former);
  const manifest = manifestOf({
    site: { url: options.siteUrl, pathPrefix: options.pathPrefix, origins },
    files: files.map((file) => ({ ...file, forwards: forwarding.has(file.path) })),
    redirects,
    gone,
    inline: notes.hashes,
  });
  if (former?.manifest) refuse(lostAddressFaults(former.manifest, manifest));
  const hostFiles = hostFilesOf(manifest);

  const isSame =
    changed === 0 && former?.marker === marker(quality) && (await holds(out, hostFiles));
  if (!isSame) {
    await mkdir(dirname(out), { recursive: true });
    const next = besideOut(out, "next");
    try {
      await writeRelease(next, { sources, hostFiles, quality, former, unchanged });
      await swapIn(next, out);
    } finally {
      await rm(next, { recursive: true, force: true });
    }
  }
  return {
    files: sources.size,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    largestPage: await largestPage(out, options.pages),
    changed,
  };
}

/** The style sheets that webpack made of our own, which Gatsby puts into pages as they are. */
async function builtStyles({
  publicDirectory,
  staticDirectory,
}: ReleaseOptions): Promise<string[]> {
  const owners = new Set(await readdir(staticDirectory).catch(() => []));
  const names = (await readdir(publicDirectory).catch(() => [])).filter(
    (name) => /\.[0-9a-f]{20}\.css$/.test(name) && !owners.has(name),
  );
  return Promise.all(names.map((name) => readFile(join(publicDirectory, name), "utf8")));
}

async function redirectLine(
  { from, message }: RedirectFault,
  written: WrittenPlaces | undefined,
): Promise<string> {
  const [place] = (await written?.redirect(from)) ?? [];
  return place === undefined ? message : `${place} error redirect ${message}`;
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new ReleaseError(faults);
}

/** Does the folder hold exactly these texts? */
async function holds(directory: string, texts: ReadonlyMap<string, string>): Promise<boolean> {
  for (const [file, text] of texts) {
    const found = await readFile(join(directory, file), "utf8").catch(() => undefined);
    if (found !== text) return false;
  }
  return true;
}
