import { fitting } from "../fitting";
import { sourceDate } from "../source-date";

/** What frontmatter of other programs says, in our terms. */
export interface ForeignFields {
  readonly title: string;
  readonly date: string | undefined;
  readonly draft: boolean;
  /** The last part of the address, or a whole path. */
  readonly address: string | undefined;
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly author: string | undefined;
  readonly formerPaths: readonly string[];
  readonly cover: { readonly src: string; readonly alt: string | undefined } | undefined;
  /** Fields of ours. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Everything else. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** Other programs' words for what we know. The first that has a value counts, the others are kept. */
const words = {
  title: ["title"],
  date: ["date", "publishDate", "pubDate", "pubDatetime", "published_at", "publishedAt"],
  updated: ["updated", "lastmod", "updatedDate", "modDatetime", "last_modified_at", "modified"],
  description: ["description", "summary", "excerpt", "subtitle", "spoiler"],
  author: ["author", "authors"],
  canonical: ["canonical", "canonicalURL", "canonical_url", "canonicalUrl"],
  address: ["permalink", "url", "slug", "path"],
  cover: ["image", "featuredImage", "featured_image", "heroImage", "cover", "thumbnail", "ogImage"],
} as const;
/** Fields of ours that mean nothing elsewhere, taken over as they are if they are right. */
const ours = ["shortAnswer", "askedBy", "anonymised", "region", "reviewed"];
const alsoOurs = ["reviewBy", "series", "unlisted"];

/** Reads frontmatter of another program. Whatever has no place is in `extra`. */
export function foreignFields(
  data: Readonly<Record<string, unknown>>,
  zone: string | undefined,
): ForeignFields {
  const rest: Record<string, unknown> = { ...data };
  const take = <T>(names: readonly string[], read: (value: unknown) => T | undefined) => {
    for (const name of names) {
      const value = rest[name] === undefined ? undefined : read(rest[name]);
      if (value === undefined) continue;
      delete rest[name];
      return value;
    }
    return undefined;
  };
  const draft = take(["draft"], bool) === true || take(["published"], bool) === false;
  const date = take(words.date, (value) => sourceDate(value, zone));
  const updated = take(words.updated, (value) => sourceDate(value, zone));
  const fields: Record<string, unknown> = {
    updated,
    description: take(words.description, words1),
    canonical: take(words.canonical, (value) => fitting("canonical", value)),
  };
  for (const name of [...ours, ...alsoOurs]) {
    fields[name] = take([name], (value) => fitting(name, value));
  }
  return {
    title: take(words.title, words1) ?? "",
    date,
    draft,
    address: take(words.address, (value) => words1(value)?.replace(/^.*:\/\/.*$/, "") || undefined),
    tags: ["tags", "tag", "keywords", "topics"].flatMap((name) => take([name], listOfTags) ?? []),
    categories: ["categories", "category"].flatMap((name) => take([name], listOfTags) ?? []),
    author: take(words.author, names),
    formerPaths: ["aliases", "redirect_from"].flatMap((name) => take([name], listOfWords) ?? []),
    cover: take(words.cover, cover),
    fields,
    extra: rest,
  };
}

function bool(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  return value === "true" || value === "false" ? value === "true" : undefined;
}

function words1(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function listOfWords(value: unknown): string[] | undefined {
  const list = [value].flat().map(words1);
  return list.every((word) => word !== undefined) ? (list as string[]) : undefined;
}

/** Jekyll's `tags: pay offers` are two. */
function listOfTags(value: unknown): string[] | undefined {
  if (typeof value === "string") return value.split(value.includes(",") ? /\s*,\s*/ : /\s+/);
  return listOfWords(value)?.map((tag) => tag.trim());
}

function names(value: unknown): string | undefined {
  const list = [value].flat().map((author) => {
    const named = typeof author === "object" && author !== null && "name" in author;
    return words1(named ? author.name : author);
  });
  return list.every((name) => name !== undefined) ? list.join(", ") : undefined;
}

function cover(value: unknown): ForeignFields["cover"] {
  if (typeof value === "string") return { src: value, alt: undefined };
  if (typeof value !== "object" || value === null) return undefined;
  const { image, src, url, path, alt } = value as Record<string, unknown>;
  const source = [image, src, url, path].map(words1).find((found) => found !== undefined);
  return source === undefined ? undefined : { src: source, alt: words1(alt) };
}
