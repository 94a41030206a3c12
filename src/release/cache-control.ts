/**
 * Images under `static/`, webpack's bundles at the root, share images beside their page, and the parts of the search's index: the
 * name changes with the content.
 */
const hashed =
  /^(?:static\/.+|[^/]+[.-][0-9a-f]{8,}\.(?:js|css)|(?:.+\/)?share-[0-9a-f]{16}\.png|search\/index\/.+\.pf_\w+)$/;

/** The `Cache-Control` of a file: a year for what is named by its content, ask first for everything else. */
export function cacheControl(file: string): string {
  return hashed.test(file)
    ? "public, max-age=31536000, immutable"
    : "public, max-age=0, must-revalidate";
}
