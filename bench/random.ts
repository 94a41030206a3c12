/** A source of chance that gives the same choices for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  /** Whether something happens that does so with this probability. */
  chance(probability: number): boolean;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** So many different ones, in random order. */
  some<Item>(items: readonly Item[], count: number): Item[];
  /** Around a median, as lengths of texts are spread: `spread` 0.3 puts two thirds within ×0.74 and ×1.35. */
  around(median: number, spread: number): number;
}

/** Mulberry32 by Tommy Ettinger, public domain: 32 bits of state are plenty for picking words. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    some: (items, count) => {
      const rest = [...items];
      return Array.from({ length: Math.min(count, rest.length) }, () =>
        rest.splice(between(0, rest.length - 1), 1),
      ).flat();
    },
    // The sum of six dice is near enough to a bell, and exact on every machine, which logarithms need not be.
    around: (median, spread) => {
      const bell = (next() + next() + next() + next() + next() + next() - 3) * Math.SQRT2;
      const factor = 1 + Math.abs(bell) * spread;
      return Math.round(bell < 0 ? median / factor : median * factor);
    },
  };
}
