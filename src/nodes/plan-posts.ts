import { paths } from "../model/paths";
import { related } from "../model/related";
import type { Visibility } from "../model/visibility";
import type { PostContext } from "./page-context";
import { type Groups, groupBy, inParts, type PostNode } from "./post-groups";

/** The page of one post. */
export interface PlannedPost {
  readonly path: string;
  readonly template: "post";
  readonly context: PostContext;
}

/**
 * Decides what each post's page leads to: of its own accord only to listed posts, and where its author names another, to
 * any that has a page.
 *
 * @param shown the posts that have a page
 * @param listed those of them that lists show, newest first
 */
export function planPosts(
  shown: readonly { post: PostNode; visibility: Visibility }[],
  listed: readonly PostNode[],
  bySeries: Groups,
  now: Date,
): PlannedPost[] {
  const idOf = new Map(shown.map(({ post }) => [post.slug, post.id]));
  const placeOf = new Map(listed.map((post, place) => [post.slug, place]));
  const relatedTo = related(listed);
  const partsOf = inParts(bySeries);
  const followUpsOf = groupBy(listed, (post) => (post.followUpTo ? [post.followUpTo] : []));
  const ids = (slugs: readonly string[]) => slugs.flatMap((slug) => idOf.get(slug) ?? []);

  return shown.map(({ post, visibility }) => {
    const place = placeOf.get(post.slug);
    const beside = (step: number) =>
      (place === undefined ? undefined : listed[place + step]?.id) ?? null;
    return {
      path: paths.post(post.slug),
      template: "post",
      context: {
        id: post.id,
        visibility,
        reviewOverdue: post.reviewBy !== undefined && Date.parse(post.reviewBy) < now.getTime(),
        newer: beside(-1),
        older: beside(1),
        related: ids(relatedTo.get(post.slug) ?? []),
        followUps: (followUpsOf.get(post.slug) ?? []).map(({ id }) => id),
        followUpTo: (post.followUpTo && idOf.get(post.followUpTo)) || null,
        supersededBy: (post.supersededBy && idOf.get(post.supersededBy)) || null,
        seriesParts: (post.series ? (partsOf.get(post.series.id) ?? []) : []).map(({ id }) => id),
      },
    };
  });
}
