/** What one term found. */
export interface Found {
  /** By the post's id. */
  readonly matches: ReadonlyMap<string, Match>;
  /** How many posts have what was typed, without what means the same. */
  readonly typed: number;
}

interface Match {
  readonly score: number;
  /** Of its words. */
  readonly places: readonly number[];
}

/** A post that answers. */
export interface Ranked {
  readonly id: string;
  readonly score: number;
  /** Where the words stand that were looked for: the words of its text count from 0. */
  readonly places: () => readonly number[];
}

/** Of what was asked for, by rarity, a post must have at least this part. */
const least = 0.2;

/** A word that no post has weighs as much as one that a third have, so that it alone does not hide what there is. */
const absent = 1.2;

/** A word this much less rare than the rarest tells nothing of a post: to mark "they" and "my" would hide the others. */
const tellingPart = 1 / 4;

/**
 * Puts together what the terms of a question found. A post need not have all of them, as people write whole sentences; it
 * counts for more the more it has, and rare words count for more than those in every post. A word is as rare as it is itself,
 * however common what means the same.
 *
 * @param posts number of posts in the index
 */
export function rank(terms: readonly Found[], posts: number): Ranked[] {
  const rarities = terms.map(({ matches, typed }) => {
    const size = typed || matches.size;
    return size === 0 ? absent : Math.log(1 + (posts - size + 0.5) / (size + 0.5));
  });
  const found = rarities.filter((_, index) => terms[index]?.matches.size);
  const telling = Math.max(...found) * tellingPart;
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const ranked = new Map<string, { score: number; share: number }>();
  for (const [index, { matches }] of terms.entries()) {
    const share = (rarities[index] ?? 0) / whole;
    for (const [id, { score }] of matches) {
      const sum = ranked.get(id);
      if (sum) {
        sum.score += score;
        sum.share += share;
      } else ranked.set(id, { score, share });
    }
  }
  const toMark = terms.filter((_, index) => (rarities[index] ?? 0) >= telling);
  return [...ranked]
    .filter(([, { share }]) => share >= least)
    .map(([id, { score, share }]) => ({
      id,
      score: score * share,
      // Thousands may be found, and ten are shown.
      places: () => {
        const places = new Set(toMark.flatMap(({ matches }) => matches.get(id)?.places ?? []));
        return [...places].sort((a, b) => a - b);
      },
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}
