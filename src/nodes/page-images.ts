import { paths } from "../model/paths";
import {
  type CardDesign,
  postCard,
  type ShareImage,
  shareImage,
  siteCard,
} from "../outputs/share-image/card";
import { site } from "../site";
import type { siteNodes } from "./site-nodes";

/** Finds the share image of a page by its path: a post's own, or the site's. */
export function pageImages(
  { posts, stages }: Pick<ReturnType<typeof siteNodes>, "posts" | "stages">,
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
