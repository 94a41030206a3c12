import { type Card, postCard, shareImage, siteCard } from "./share-image/card";
import { cardPng } from "./share-image/card-png";
import { cardDrawer } from "./share-image/draw-card";
import type { NamedFile, OutputSources } from "./sources";

/** A picture for each post that has a page, and one for all other pages: what social sites and messengers show of a link. */
export function* shareImages({
  site,
  stages,
  posts,
  cards,
}: Pick<OutputSources, "site" | "stages" | "posts" | "cards">): Iterable<NamedFile> {
  let draw: ((card: Card) => string) | undefined;
  const file = (base: string, card: Card): NamedFile => ({
    path: shareImage(base, card, cards).path,
    make: () => {
      // Opening fonts takes longer than a build in which no card is new.
      draw ??= cardDrawer(cards);
      return cardPng(draw(card));
    },
  });
  yield file("/", siteCard(site, stages));
  for (const post of posts) yield file(post.path, postCard(post, stages));
}
