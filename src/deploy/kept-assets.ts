import type { Manifest, ReleasedFile } from "../release/manifest";

/** An asset that pages of former releases name, and the live one does not. */
export interface KeptAsset extends Pick<ReleasedFile, "path" | "digest" | "bytes"> {
  /** When the last release that names it was replaced: ISO 8601. */
  readonly left: string;
}

/** What readers can ask for of a release: its own files and what it keeps of former ones. */
export interface Reachable {
  readonly manifest: Manifest;
  readonly kept: readonly KeptAsset[];
}

const days = 30;

/**
 * The assets that the next release has to keep beside its own. Whoever opened a page before the switch goes on asking for
 * what that page names: when a tab wakes, on the way back, or out of a cache that shows old pages. The names follow from the
 * content, so they stand in nobody's way.
 */
export function assetsToKeep(live: Reachable, next: Manifest, now: Date): KeptAsset[] {
  // Under another prefix the pages that name them are somewhere else as well.
  if (live.manifest.site.pathPrefix !== next.site.pathPrefix) return [];
  const own = new Set(next.files.map(({ path }) => path));
  const oldest = new Date(now.getTime() - days * 86_400_000).toISOString();
  const left = now.toISOString();
  return [
    ...live.kept.filter((asset) => asset.left >= oldest),
    ...live.manifest.files
      .filter(({ cache }) => cache === "asset")
      .map(({ path, digest, bytes }) => ({ path, digest, bytes, left })),
  ].filter(({ path }) => !own.has(path));
}
