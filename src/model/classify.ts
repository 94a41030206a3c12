/** What a file of the content folder is. */
export type FileKind =
  | "post"
  | "page"
  | "author"
  | "topics"
  | "stages"
  | "synonyms"
  | "redirects"
  | "other";

/**
 * Decides by the path, relative to the content folder: `pages/` and `authors/` hold theirs, `topics.yml` and `stages.yml` are the
 * vocabularies, `synonyms.yml` is for the search, `redirects.yml` says where old addresses went, and any other Markdown is a
 * post, so that a folder of another blog needs no moving. What is hidden, files and folders whose name begins with `_`, the folder's
 * own README.md, the report of an import and everything that is not Markdown are none of these; `_posts/` and `_drafts/`, as other
 * programs call them, hold posts all the same.
 */
export function classify(path: string): FileKind {
  const segments = path.split("/");
  const name = segments[segments.length - 1] ?? "";
  if (segments.some((segment) => segment.startsWith(".") || isAside(segment))) return "other";
  if (/^topics\.ya?ml$/.test(path)) return "topics";
  if (/^stages\.ya?ml$/.test(path)) return "stages";
  if (/^synonyms\.ya?ml$/.test(path)) return "synonyms";
  if (/^redirects\.ya?ml$/.test(path)) return "redirects";
  if (!/\.(md|markdown)$/i.test(name) || /^(readme|import-report)\.md$/i.test(path)) return "other";
  if (segments.length === 1) return "post";
  if (segments[0] === "pages") return "page";
  return segments[0] === "authors" ? "author" : "post";
}

const isAside = (segment: string): boolean =>
  segment.startsWith("_") && !/^_(?:posts|drafts?)$/i.test(segment);
