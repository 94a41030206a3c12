import { paths } from "../model/paths";
import type { Relatable, RelatedOptions } from "../model/related";
import { isReviewOverdue, type Visibility } from "../model/visibility";
import type { PostContext } from "./page-context";
import { type Groups, groupBy, inParts, type PostNode } from "./post-groups";

/** The page of one post. */
export interface PlannedPost {
  readonly path: string;
  readonly template: "post";
  readonly context: PostContext;
}

/** Finds for each post the slugs of others; see model/related.ts. */
export type FindRelated = <Post extends Relatable>(
  posts: readonly Post[],
  options: RelatedOptions<Post>,
) => Map<string, string[]>;

interface PostMoment {
  readonly now: Date;
  /** A post's title and Markdown. */
  readonly textOf: (post: PostNode) => string;
  readonly related: FindRelated;
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
  { now, textOf, related }: PostMoment,
): PlannedPost[] {
  const idOf = new Map(shown.map(({ post }) => [post.slug, post.id]));
  const placeOf = new Map(listed.map((post, place) => [post.slug, place]));
  const partsOf = inParts(bySeries);
  const followUpsOf = groupBy(listed, (post) => (post.followUpTo ? [post.followUpTo] : []));
  const ids = (slugs: readonly string[]) => slugs.flatMap((slug) => idOf.get(slug) ?? []);
  const besides = ({ slug }: PostNode, step: number) => {
    const place = placeOf.get(slug);
    return place === undefined ? undefined : listed[place + step];
  };
  const seriesOf = ({ series }: PostNode) => (series ? (partsOf.get(series.id) ?? []) : []);
  const followUpsTo = ({ slug }: PostNode) => followUpsOf.get(slug) ?? [];
  const relatedTo = related(listed, {
    textOf,
    namedBy: (post) => [
      ...[besides(post, -1), besides(post, 1), ...seriesOf(post), ...followUpsTo(post)].flatMap(
        (named) => named?.slug ?? [],
      ),
      ...[post.followUpTo, post.supersededBy].flatMap((slug) => slug ?? []),
    ],
  });

  return shown.map(({ post, visibility }) => {
    return {
      path: paths.post(post.slug),
      template: "post",
      context: {
        id: post.id,
        visibility,
        reviewOverdue: isReviewOverdue(post, now),
        newer: besides(post, -1)?.id ?? null,
        older: besides(post, 1)?.id ?? null,
        related: ids(relatedTo.get(post.slug) ?? []),
        followUps: followUpsTo(post).map(({ id }) => id),
        followUpTo: (post.followUpTo && idOf.get(post.followUpTo)) || null,
        supersededBy: (post.supersededBy && idOf.get(post.supersededBy)) || null,
        seriesParts: seriesOf(post).map(({ id }) => id),
      },
    };
  });
}
