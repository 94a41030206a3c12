import { readdir } from "node:fs/promises";
import { basename } from "node:path";
import { keep } from "../markdown/image-store";
import { smartText } from "../markdown/smart-text";
import type { Content } from "../model/content";
import { visibility } from "../model/visibility";
import { type Card, type CardDesign, postCard, shareImage } from "../outputs/share-image/card";
import { cardPainter } from "../outputs/share-image/paint-card";

/** The name under which a card's picture is kept; see write-outputs.ts. */
const nameOf = (card: Card, design: CardDesign): string => basename(shareImage(card, design).path);

/** The cards of posts with a page whose picture is not in the cache yet. */
export async function missingCards(
  { posts, stages }: Pick<Content, "posts" | "stages">,
  now: Date,
  design: CardDesign,
  cacheDirectory: string,
): Promise<Card[]> {
  const known = new Set(await readdir(cacheDirectory).catch(() => []));
  const ladder = stages.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return posts
    .filter((post) => ["listed", "unlisted"].includes(visibility(post, now)))
    .map((post) => postCard({ ...post, title: smartText(post.title) }, ladder))
    .filter((card) => !known.has(nameOf(card, design)));
}

/**
 * Draws cards into the cache before they are asked for. What is missing then is drawn by whoever asks, so this may be stopped at any
 * time.
 */
export async function drawAhead(
  cards: readonly Card[],
  design: CardDesign,
  cacheDirectory: string,
): Promise<void> {
  const paint = cardPainter(design);
  // Gatsby begins at the other end.
  for (const card of cards.toReversed()) {
    await keep(nameOf(card, design), { cacheDirectory }, () => paint(card));
  }
}
