import { z } from "zod";
import { decodeUtf8 } from "../../model/utf8";
import { type ImportedItem, type ImportedSource, itemPlace, type Note } from "../item";
import { sourceDate } from "../source-date";

const id = z.union([z.string(), z.number()]).transform(String);
const text = z.string().nullish();
const time = z.union([z.string(), z.number()]).nullish();
const post = z.looseObject({
  id,
  title: text,
  slug: text,
  html: text,
  status: text,
  visibility: text,
  type: text,
  page: z.unknown().optional(),
  published_at: time,
  created_at: time,
  updated_at: time,
  custom_excerpt: text,
  canonical_url: text,
  feature_image: text,
  author_id: id.nullish(),
  mobiledoc: z.unknown().optional(),
  lexical: z.unknown().optional(),
});
const data = z.looseObject({
  posts: z.array(z.unknown()),
  tags: z.array(z.looseObject({ id, name: z.string() })).default([]),
  users: z.array(z.looseObject({ id, name: z.string() })).default([]),
  posts_tags: z.array(z.looseObject({ post_id: id, tag_id: id })).default([]),
  posts_authors: z.array(z.looseObject({ post_id: id, author_id: id })).default([]),
  posts_meta: z
    .array(z.looseObject({ post_id: id, meta_description: text, feature_image_alt: text }))
    .default([]),
});
type Data = z.output<typeof data>;
type Post = z.output<typeof post>;

/** Of a post's columns, those that are read, belong to Ghost alone, or say again what another one says. */
const known = new Set([
  ...["id", "title", "slug", "html", "status", "visibility", "type", "page", "published_at"],
  ...["created_at", "updated_at", "custom_excerpt", "canonical_url", "feature_image", "author_id"],
  ...["uuid", "mobiledoc", "lexical", "plaintext", "comment_id", "created_by", "updated_by"],
  ...["published_by", "email_recipient_filter", "newsletter_id", "show_title_and_feature_image"],
  ...["post_id", "meta_description", "feature_image_alt", "locale"],
]);

/**
 * Reads Ghost's JSON export. The text comes from `html`, which Ghost renders at every save.
 * @returns undefined where the file is no such export
 * @see https://ghost.org/docs/migration/custom/
 */
export function readGhost(file: string, bytes: Uint8Array): ImportedSource | undefined {
  const decoded = decodeUtf8(file, bytes);
  if ("problem" in decoded) return undefined;
  const parsed = dataOf(decoded.text);
  if (!parsed) return undefined;
  const links = linksIn(parsed);
  const items: ImportedItem[] = [];
  const notes: Note[] = [];
  for (const [index, written] of parsed.posts.entries()) {
    const read = post.safeParse(written);
    const title = read.success ? (read.data.title ?? "") : "";
    const where = itemPlace(index + 1, title);
    if (!read.success) {
      const [issue] = read.error.issues;
      const message = `it is no post of Ghost: \`${issue?.path.join(".")}\` ${issue?.message}`;
      notes.push({ outcome: "failed", where, message });
    } else if (!read.data.html && (read.data.mobiledoc || read.data.lexical)) {
      const message =
        "it has no `html`, only the editor's own format; open it in Ghost, save it, and export again";
      notes.push({ outcome: "failed", where, message });
    } else items.push(itemOf(read.data, where, links));
  }
  return { name: "a Ghost export", items, notes, staticFolders: [] };
}

function dataOf(json: string): Data | undefined {
  try {
    const value = JSON.parse(json);
    return data.safeParse(value?.db?.[0]?.data ?? value?.data ?? value).data;
  } catch {
    return undefined;
  }
}

/** What belongs to each post, in the order of the file. */
function byPost<T extends { post_id: string }>(links: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const link of links) {
    const group = groups.get(link.post_id);
    if (group) group.push(link);
    else groups.set(link.post_id, [link]);
  }
  return groups;
}

interface Links {
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly authors: ReadonlyMap<string, readonly string[]>;
  readonly meta: ReadonlyMap<string, readonly Data["posts_meta"][number][]>;
}

function linksIn(all: Data): Links {
  const names = (terms: readonly { id: string; name: string }[]) =>
    new Map(terms.map((term) => [term.id, term.name]));
  const tags = names(all.tags);
  const users = names(all.users);
  const named = <T extends { post_id: string }>(
    links: readonly T[],
    nameOf: (link: T) => string | undefined,
  ) =>
    new Map(
      [...byPost(links)].map(([post, group]) => [post, group.flatMap((one) => nameOf(one) ?? [])]),
    );
  // Before Ghost 1.22 a post had one author, in a column of its own.
  const single = all.posts.flatMap((written) => {
    const { data: read } = post.safeParse(written);
    return read?.author_id ? [{ post_id: read.id, author_id: read.author_id }] : [];
  });
  const several = all.posts_authors.length > 0 ? all.posts_authors : single;
  return {
    tags: named(all.posts_tags, ({ tag_id }) => tags.get(tag_id)),
    authors: named(several, ({ author_id }) => users.get(author_id)),
    meta: byPost(all.posts_meta),
  };
}

function itemOf(written: Post, where: string, links: Links): ImportedItem {
  const notes: Note[] = [];
  const status = written.status ?? "draft";
  const closed = written.visibility !== undefined && written.visibility !== "public";
  if (closed && written.visibility) {
    const message = `only ${written.visibility} could read it; it is a draft until you decide`;
    notes.push({ outcome: "changed", where, message });
  }
  const [meta] = links.meta.get(written.id) ?? [];
  const names = links.authors.get(written.id) ?? [];
  const isPage = written.type === "page" || written.page === 1 || written.page === true;
  const html = (written.html ?? "").replaceAll("__GHOST_URL__", "");
  if (/src="\/content\//.test(html)) {
    const message =
      "its images are files of Ghost; copy its folder `content/images` to `static/content/images`";
    notes.push({ outcome: "unclear", where, message });
  }
  const extra = Object.fromEntries(
    Object.entries({ ...meta, ...written }).filter(([key]) => !known.has(key)),
  );
  const { title, slug } = written;
  return {
    key: written.id,
    where,
    kind: isPage ? "page" : "post",
    title: title ?? "",
    name: slug || title || `post-${written.id}`,
    date: sourceDate(written.published_at) ?? sourceDate(written.created_at),
    draft: closed || !["published", "scheduled", "sent"].includes(status),
    body: { html, base: undefined },
    tags: links.tags.get(written.id) ?? [],
    author: names.length > 0 ? names.join(", ") : undefined,
    oldPaths: slug ? [`/${slug}/`] : [],
    cover: written.feature_image
      ? {
          src: written.feature_image.replaceAll("__GHOST_URL__", ""),
          alt: meta?.feature_image_alt ?? undefined,
        }
      : undefined,
    fields: {
      description: written.custom_excerpt || meta?.meta_description || undefined,
      canonical: written.canonical_url || undefined,
    },
    extra,
    directory: "",
    notes,
  };
}
