/** What one wish found: a score and the places of its words in each post, by the post's id. */
export type Found = ReadonlyMap<string, Match>;

interface Match {
  readonly score: number;
  readonly places: readonly number[];
}

/** A post that answers. `places` count the words of its text from 0. */
export interface Ranked extends Match {
  readonly id: string;
}

/** Of what was asked for, by rarity, a post must have at least this part. */
const least = 0.2;

/** A word that no post has weighs as much as one that a third have, so that it alone does not hide what there is. */
const absent = 1.2;

/** A word this much less rare than the rarest tells nothing of a post: to mark "they" and "my" would hide the others. */
const tellingPart = 1 / 4;

/**
 * Puts together what the wishes of a question found. A post need not have all of them, as people write whole sentences; it
 * counts for more the more it has, and rare words count for more than those in every post.
 *
 * @param posts number of posts in the index
 */
export function rank(wishes: readonly Found[], posts: number): Ranked[] {
  const rarities = wishes.map(({ size }) =>
    size === 0 ? absent : Math.log(1 + (posts - size + 0.5) / (size + 0.5)),
  );
  const found = rarities.filter((_, index) => wishes[index]?.size);
  const telling = Math.max(...found) * tellingPart;
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const ranked = new Map<string, { score: number; share: number; places: Set<number> }>();
  for (const [index, found] of wishes.entries()) {
    const rarity = rarities[index] ?? 0;
    for (const [id, { score, places }] of found) {
      const sum = ranked.get(id) ?? { score: 0, share: 0, places: new Set<number>() };
      sum.score += score;
      sum.share += rarity / whole;
      if (rarity >= telling) for (const place of places) sum.places.add(place);
      ranked.set(id, sum);
    }
  }
  return [...ranked]
    .filter(([, { share }]) => share >= least)
    .map(([id, { score, share, places }]) => ({
      id,
      score: score * share,
      places: [...places].sort((a, b) => a - b),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
