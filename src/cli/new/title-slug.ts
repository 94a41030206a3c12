import { slugify } from "../../model/slug";

/** Long enough for any question, and short enough for every disk in any script. */
const longest = 60;

/** The slug that a post with a title gets: `Don't I?` is `dont-i`. A long one ends with a whole word. */
export function titleSlug(title: string): string {
  const slug = slugify(title.replace(/(?<=\p{L})['’](?=\p{L})/gu, ""));
  const points = [...slug];
  if (points.length <= longest) return slug;
  const cut = points.slice(0, longest + 1).join("");
  const word = cut.lastIndexOf("-");
  return slugify(word > 0 ? cut.slice(0, word) : points.slice(0, longest).join(""));
}
