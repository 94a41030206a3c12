import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename } from "node:path";
import { inThreads } from "../content/in-threads";
import { keep } from "../markdown/image-store";
import { type Card, type CardDesign, postCard, shareImage } from "../outputs/share-image/card";
import { cardPainter } from "../outputs/share-image/paint-card";
import type { OutputSources } from "../outputs/sources";

/** Fewer pictures than this are drawn before a thread has started. */
const worthThreads = 20;

/** What the threads that draw need to know. Plain data. */
export interface DrawTask {
  /** Absolute path of the project. */
  readonly project: string;
  readonly cacheDirectory: string;
}

/** The name under which a card's picture is kept. */
const nameOf = (card: Card, design: CardDesign): string => basename(shareImage(card, design).path);

/** The cards of posts whose picture is not in the cache. Posts that say the same share one. */
export async function missingCards(
  { posts, stages, cards: design }: Pick<OutputSources, "posts" | "stages" | "cards">,
  cacheDirectory: string,
): Promise<Card[]> {
  const known = new Set(await readdir(cacheDirectory).catch(() => []));
  const cards = new Map(
    posts.map((post) => {
      const card = postCard(post, stages);
      return [nameOf(card, design), card];
    }),
  );
  return [...cards].flatMap(([name, card]) => (known.has(name) ? [] : [card]));
}

/** Draws many missing share images into the cache, beside Gatsby; few are drawn when they are written. */
export async function drawCards(
  sources: Pick<OutputSources, "posts" | "stages" | "cards">,
  task: DrawTask,
  signal: AbortSignal,
): Promise<void> {
  const missing = await missingCards(sources, task.cacheDirectory);
  if (missing.length < worthThreads) return;
  const threads = Math.max(1, availableParallelism() - 1);
  await inThreads("src/build/card-worker.ts", task, missing, () => {}, { threads, signal });
}

/** Draws a card into the cache. */
export function cardKeeper(design: CardDesign, cacheDirectory: string) {
  const paint = cardPainter(design);
  return (card: Card): Promise<string> =>
    keep(nameOf(card, design), { cacheDirectory }, () => paint(card));
}
