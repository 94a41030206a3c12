import { extensionOf } from "../model/media-types";

/**
 * How long a file may be kept without asking: `asset`, named by its content, for good; `page`, HTML, may be shown once more
 * while it is asked for; `data`, everything else, not.
 */
export type CacheClass = "asset" | "page" | "data";

/**
 * Images under `static/`, webpack's bundles at the root, share images, and the parts of the search's index: the name changes with
 * the content. Their names are plain: rules for hosts repeat them.
 */
const hashed =
  /^(?:static\/.+|[\w.-]+[.-][0-9a-f]{8,}\.(?:js|css)|share\/[0-9a-f]{20}\.png|search\/index\/[\w./-]+\.pf_\w+)$/;

/** The class of a file, by its path in the release. */
export function cacheClass(file: string): CacheClass {
  if (hashed.test(file)) return "asset";
  return extensionOf(file) === "html" ? "page" : "data";
}

/** The `Cache-Control` of each class. Ten minutes are enough for a cache to ask in the background. */
export const cacheControl: Readonly<Record<CacheClass, string>> = {
  asset: "public, max-age=31536000, immutable",
  page: "public, max-age=0, stale-while-revalidate=600",
  data: "public, max-age=0, must-revalidate",
};
