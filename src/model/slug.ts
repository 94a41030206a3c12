/**
 * The slug of a Markdown file: the name of the last folder for an `index.md`, else the name of the file.
 * @param relativePath posix path, relative to the content folder: `posts/My Post/index.md`
 */
export function slugOf(relativePath: string): string {
  const segments = relativePath.split("/");
  const name = (segments.pop() ?? "").replace(/\.(md|markdown)$/i, "");
  const folder = segments.pop();
  return slugify(folder && name.toLowerCase() === "index" ? folder : name);
}

/**
 * A name as it appears in a URL: NFC, lower case, letters, digits and their marks of any script kept, everything else a
 * hyphen. Never empty: a name without letters or digits becomes `post-` and its code points.
 */
export function slugify(name: string): string {
  const slug = hyphenate(name);
  return slug === "" ? ["post", ...codePoints(name)].join("-") : slug;
}

function hyphenate(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .normalize("NFC")
    .replace(/\p{Variation_Selector}/gu, "")
    .replace(/[^\p{L}\p{N}\p{Mn}\p{Mc}]+/gu, "-")
    .replace(/(^|-)\p{M}+/gu, "$1")
    .replace(/^-+|-+$/g, "")
    .replace(/-{2,}/g, "-");
}

/** The first code points of a name in hexadecimal, enough to tell names apart and short enough for a URL. */
function codePoints(name: string): string[] {
  return [...name.replace(/\p{Variation_Selector}/gu, "")]
    .slice(0, 8)
    .map((character) => (character.codePointAt(0) ?? 0).toString(16));
}
