import { mkdir, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { qualityFor } from "./compress";
import { formerRelease, marker } from "./former-release";
import { gather } from "./gather";
import { type LargestPage, largestPage } from "./largest-page";
import { isText } from "./media-types";
import { checkOutDirectory } from "./out-directory";
import { plan } from "./plan";
import { addSearchIndex } from "./search-index";
import { besideOut, recover, swapIn } from "./swap";
import { writeRelease } from "./write-release";

export interface ReleaseOptions {
  /** Gatsby's `public/`. */
  readonly publicDirectory: string;
  /** Where the release is to stand: new, empty, or a former release. */
  readonly outDirectory: string;
  /** URL paths that this build made, without the path prefix: `/`, `/x/`, `/404.html`, also `/rss.xml`. */
  readonly pages: readonly string[];
  /** The owner's `static/`. */
  readonly staticDirectory: string;
  /** What the search's index is made from; see search-index.ts. Without it there is no index. */
  readonly searchInput?: string;
  /** `""`, or like `/blog`. */
  readonly pathPrefix: string;
  /** With it, absolute links to the site (share images, canonical addresses) are followed as well. */
  readonly siteUrl?: string;
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
 * @throws {ReleaseError} when pages or assets are missing
 * @throws {UsageError} when `outDirectory` holds something else than a release
 */
export async function release(options: ReleaseOptions): Promise<ReleaseSummary> {
  const out = await checkOutDirectory(options.outDirectory, [
    { name: "Gatsby's public folder", path: options.publicDirectory },
    { name: "the static folder", path: options.staticDirectory },
  ]);
  await recover(out);

  const sources = await gather(options);
  await addSearchIndex(sources, options.searchInput);
  const former = await formerRelease(out);
  const quality = qualityFor([...sources.keys()].filter(isText).length);
  const { unchanged, changed, bytes } = await plan(sources, former);

  if (changed > 0 || former?.marker !== marker(quality)) {
    await mkdir(dirname(out), { recursive: true });
    const next = besideOut(out, "next");
    try {
      await writeRelease(next, sources, quality, former, unchanged);
      await swapIn(next, out);
    } finally {
      await rm(next, { recursive: true, force: true });
    }
  }
  return {
    files: sources.size,
    bytes,
    largestPage: await largestPage(out, options.pages),
    changed,
  };
}
