import { type Card, postCard, shareImage, siteCard } from "./share-image/card";
import { cardPainter } from "./share-image/paint-card";
import type { NamedFile, OutputSources } from "./sources";

/** A picture for each post that has a page, and one for all other pages: what social sites and messengers show of a link. */
export function* shareImages({
  site,
  stages,
  posts,
  cards,
}: Pick<OutputSources, "site" | "stages" | "posts" | "cards">): Iterable<NamedFile> {
  let paint: ReturnType<typeof cardPainter> | undefined;
  const file = (card: Card): NamedFile => ({
    path: shareImage(card, cards).path,
    make: () => {
      // Opening fonts takes longer than a build in which no card is new.
      paint ??= cardPainter(cards);
      return paint(card);
    },
  });
  const all = [siteCard(site, stages), ...posts.map((post) => postCard(post, stages))].map(file);
  // Posts that say the same share a picture.
  yield* new Map(all.map((made) => [made.path, made])).values();
}
