import type { Post } from "../model/post";

/** A post as pages are planned from it. */
export type PostNode = Omit<Post, "shortAnswer"> & {
  /** Of its node. */
  readonly id: string;
};

/** Posts by what they have in common: the slug of a topic, a stage, an author, a series. */
export type Groups = ReadonlyMap<string, readonly PostNode[]>;

/** Puts each post into the group of everything that `pick` names for it, in the order of `posts`. */
export function groupBy(
  posts: readonly PostNode[],
  pick: (post: PostNode) => readonly string[],
): Groups {
  const groups = new Map<string, PostNode[]>();
  for (const post of posts) {
    for (const key of pick(post)) {
      const group = groups.get(key);
      if (group) group.push(post);
      else groups.set(key, [post]);
    }
  }
  return groups;
}

/** A series is read from its first part on; every other list from the newest post. */
export const inParts = (bySeries: Groups): Groups =>
  new Map(
    [...bySeries].map(([id, posts]) => [
      id,
      posts.toSorted((a, b) => (a.series?.part ?? 0) - (b.series?.part ?? 0)),
    ]),
  );
