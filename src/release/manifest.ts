import { createHash } from "node:crypto";
import { mediaType } from "../model/media-types";
import { type CacheClass, cacheClass } from "./cache-class";
import { type HeaderRule, headerRules, type SiteFacts } from "./header-rules";
import type { InlineHashes } from "./security-headers";

/** Where the manifest stands in a release. Servers do not serve hidden folders, and no host is sent it. */
export const manifestFile = ".rung/manifest.json";

/** A file that readers can request. Compressed copies, and files for hosts such as `_headers`, are none. */
export interface ReleasedFile {
  /** In the release, not encoded: `x/index.html`. */
  readonly path: string;
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
  readonly bytes: number;
  /** Its `Content-Type`. */
  readonly type: string;
  readonly cache: CacheClass;
  /** Only for hosts that know no redirects: a page that sends its readers on. */
  readonly forwards?: true;
}

/** An old address and where it leads. */
export interface Redirect {
  /** A path of the site, without the path prefix, not encoded: `/old/`. */
  readonly from: string;
  /** The same, or an address of another site. */
  readonly to: string;
}

/** A permanent redirect; its method may change to GET, which is all that a static site answers. */
interface ReleasedRedirect extends Redirect {
  readonly status: 301;
}

/** Everything that a host has to know of a release. What one host or another needs is made from this alone. */
export interface Manifest {
  readonly format: 1;
  /** SHA-256 of everything below, in hex: equal ids mean equal releases. */
  readonly release: string;
  readonly site: SiteFacts;
  /** Which headers a path is answered with: every rule that matches, a later one before an earlier. */
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly ReleasedRedirect[];
  /** Paths of former pages that are meant to be no more (410). */
  readonly gone: readonly string[];
  /** By path. */
  readonly files: readonly ReleasedFile[];
}

/** What is known of a file before its name is looked at. */
interface SourceFile extends Pick<ReleasedFile, "path" | "digest" | "bytes"> {
  readonly forwards?: boolean;
}

/** What a manifest is made from. */
export interface ManifestSources {
  readonly site: SiteFacts;
  readonly files: readonly SourceFile[];
  readonly redirects?: readonly Redirect[];
  readonly gone?: readonly string[];
  readonly inline: InlineHashes;
}

/** The manifest of a release: the same for the same sources, in whatever order they come. */
export function manifestOf({
  site,
  files,
  redirects = [],
  gone = [],
  inline,
}: ManifestSources): Manifest {
  const released = files
    .map(({ path, digest, bytes, forwards = false }) => ({
      path,
      digest,
      bytes,
      type: mediaType(path),
      cache: cacheClass(path),
      ...(forwards && { forwards }),
    }))
    .sort((a, b) => byText(a.path, b.path));
  const content = {
    site,
    headers: headerRules(released, site, inline),
    redirects: redirects
      .map(({ from, to }) => ({ from, to, status: 301 as const }))
      .sort((a, b) => byText(a.from, b.from)),
    gone: [...gone].sort(),
    files: released,
  };
  return { format: 1, release: releaseId(content), ...content };
}

/** The id of a manifest without its format and id, in the order of keys in which it is written. */
export const releaseId = (content: object): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex");

/** As it stands on the disk: a line for each file, so that two releases can be compared by `diff`. */
export function manifestText(manifest: Manifest): string {
  const { files, ...rest } = manifest;
  const head = JSON.stringify(rest).slice(0, -1);
  return `${head},"files":[\n${files.map((file) => JSON.stringify(file)).join(",\n")}\n]}\n`;
}

/** In the order of code units, the same in every locale. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
