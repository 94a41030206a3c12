import { paths } from "../../model/paths";
import type { Post } from "../../model/post";
import { site } from "../../site";
import { type CardDesign, postCard, type ShareImage, shareImage, siteCard } from "./card";

/** The part of every page's context that does not depend on its kind. */
export interface WithImage {
  readonly image: ShareImage;
}

/** What share images are made from. Stages come in the order of the ladder. */
interface ImageSources {
  readonly posts: readonly Pick<Post, "slug" | "title" | "stages">[];
  readonly stages: readonly { readonly slug: string; readonly title: string }[];
}

/** Finds the share image of a page by its path: a post's own, or the site's. */
export function pageImages(
  { posts, stages }: ImageSources,
  design: CardDesign,
): (path: string) => ShareImage {
  const ladder = stages.map(({ slug, title }) => ({ id: slug, title }));
  const ofSite = shareImage(siteCard(site, ladder), design);
  const byPath = new Map(posts.map((post) => [paths.post(post.slug), post]));
  return (path) => {
    const post = byPath.get(path);
    return post ? shareImage(postCard(post, ladder), design) : ofSite;
  };
}
