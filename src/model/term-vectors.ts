import { wordsOf } from "./text-words";

/** What a text is about: the terms that it uses more than others do, the strongest first, with weights of length 1 together. */
export interface TermVector {
  /** Numbers that stand for terms, the same in every vector. */
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/** So many terms of a text count. */
const strongest = 32;
/** Terms that are rarer than in one text of 64 count as if they were not: what one author happens to call a thing says little. */
const rarest = 6;
/** A text of fewer different words says too little to be compared, or to show which words are common. */
const fewest = 32;

/**
 * The TF-IDF vectors of texts. Rarity and frequency are rounded to powers of two, so that an edit of one text rarely moves the
 * others. A term of one text alone connects nothing and is left out, one of nearly every text too: no list of stop words
 * is needed, in any language.
 *
 * @param texts Markdown; one of fewer different words than `least` has an empty vector
 * @see https://nlp.stanford.edu/IR-book/html/htmledition/tf-idf-weighting-1.html
 */
export function termVectors(texts: readonly string[], least = fewest): TermVector[] {
  const { counts, names, spread } = countTerms(texts, least);
  const compared = counts.filter(({ terms }) => terms.length > 0).length;
  const nameOf = (term: number) => names[term] ?? "";
  const rarity = spread.map((inTexts) =>
    inTexts < 2 ? 0 : Math.min(rarest, Math.round(Math.log2(compared / inTexts))),
  );
  return counts.map(({ terms, times }) => {
    const ofTerm = times.map(
      (count, place) => (rarity[terms[place] ?? 0] ?? 0) * (32 - Math.clz32(count)),
    );
    const enough = Math.max(1, reachedBy(ofTerm, strongest));
    const weighed: { term: number; weight: number }[] = [];
    for (const [place, term] of terms.entries()) {
      const weight = ofTerm[place] ?? 0;
      if (weight >= enough) weighed.push({ term, weight });
    }
    const top = weighed
      .sort((a, b) => b.weight - a.weight || (nameOf(a.term) < nameOf(b.term) ? -1 : 1))
      .slice(0, strongest);
    const length = Math.hypot(...top.map(({ weight }) => weight));
    return {
      terms: top.map(({ term }) => term),
      weights: top.map(({ weight }) => weight / length),
    };
  });
}

/** The greatest weight that at least so many of them reach; 0 if fewer have one. Spares sorting those that do not count. */
function reachedBy(weights: Uint32Array, count: number): number {
  const having: number[] = [];
  for (const weight of weights) having[weight] = (having[weight] ?? 0) + 1;
  let left = count;
  let weight = having.length;
  while (weight > 0 && left > 0) {
    weight -= 1;
    left -= having[weight] ?? 0;
  }
  return weight;
}

/** For each text its terms and how many times each occurs; of each term its name and in how many texts it occurs. */
function countTerms(texts: readonly string[], least: number) {
  const ids = new Map<string, number>();
  const spread: number[] = [];
  /** How often each term has occurred in the text at hand; 0 again after it. */
  const occurred: number[] = [];
  const counts = texts.map((text) => {
    const found: number[] = [];
    for (const word of wordsOf(text)) {
      let term = ids.get(word);
      if (term === undefined) {
        term = ids.size;
        ids.set(word, term);
        spread.push(0);
        occurred.push(0);
      }
      const times = occurred[term] ?? 0;
      if (times === 0) found.push(term);
      occurred[term] = times + 1;
    }
    const terms = Uint32Array.from(found.length < least ? [] : found);
    const times = terms.map((term) => occurred[term] ?? 0);
    for (const term of terms) spread[term] = (spread[term] ?? 0) + 1;
    for (const term of found) occurred[term] = 0;
    return { terms, times };
  });
  return { counts, names: [...ids.keys()], spread };
}
