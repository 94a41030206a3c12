import { z } from "zod";

const id = z.union([z.string(), z.number()]).transform(String);
const text = z.string().nullish();
const time = z.union([z.string(), z.number()]).nullish();
/** A row of `posts`; columns that no version has in common are let through. */
export const ghostPost = z.looseObject({
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
type GhostData = z.output<typeof data>;
export type GhostPost = z.output<typeof ghostPost>;

/** The tables of an export, whichever way they are wrapped. */
export function dataOf(json: string): GhostData | undefined {
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

/** What other tables say about posts, by the posts' ids. */
export interface GhostLinks {
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly authors: ReadonlyMap<string, readonly string[]>;
  readonly meta: ReadonlyMap<string, readonly GhostData["posts_meta"][number][]>;
}

/** Joins the tables. */
export function linksIn(all: GhostData): GhostLinks {
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
    const { data: read } = ghostPost.safeParse(written);
    return read?.author_id ? [{ post_id: read.id, author_id: read.author_id }] : [];
  });
  const several = all.posts_authors.length > 0 ? all.posts_authors : single;
  return {
    tags: named(all.posts_tags, ({ tag_id }) => tags.get(tag_id)),
    authors: named(several, ({ author_id }) => users.get(author_id)),
    meta: byPost(all.posts_meta),
  };
}
