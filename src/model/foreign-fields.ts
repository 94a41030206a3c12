import type { LineMend } from "./line-mend";

/** What a field of another program is called here, and how its line is mended where that is beyond doubt. */
interface ForeignField {
  readonly advice: string;
  readonly mend?: LineMend;
}

const advice: Readonly<Record<string, string>> = {
  excerpt: "write `description`",
  summary: "write `description`",
  subtitle: "write `description`",
  lastmod: "write `updated`",
  modified: "write `updated`",
  lastmodifiedat: "write `updated`",
  pubdate: "write `date`",
  publishdate: "write `date`, which may be in the future",
  category: "write `topics`",
  categories: "write `topics`",
  keywords: "write `topics`",
  authors: "write `author`",
  slug: "the folder's name is the address; rename the folder, and remove this line",
  permalink:
    "the folder's name is the address; rename the folder, and list old addresses in `aliases`",
  cover: "write `image` and `imageAlt`",
  thumbnail: "write `image` and `imageAlt`",
  hidden: "write `unlisted`",
};

/** A field that other blogs have under another name; undefined for what is no such field. */
export function foreignField(name: string, value: unknown): ForeignField | undefined {
  const plain = name.toLowerCase().replace(/[-_ ]/g, "");
  if (plain !== "published")
    return Object.hasOwn(advice, plain) ? { advice: advice[plain] ?? "" } : undefined;
  if (value === true) {
    const words = "a post is published unless it has `draft: true`; remove this line";
    return { advice: words, mend: { gone: true } };
  }
  if (value === false) {
    return { advice: "write `draft: true`", mend: { line: "draft: true" } };
  }
  return { advice: "write `date` for when it comes out, or `draft: true` to keep it back" };
}
