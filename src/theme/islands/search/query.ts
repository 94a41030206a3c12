import {
  joined,
  type KnownSynonyms,
  searchWords,
  stemOf,
  type WordCounts,
} from "../../../model/search-words";

/** One thing that was asked for: what was typed, then what means the same. Each may be several words. */
export type Term = readonly [typed: string, ...synonyms: string[]];

/**
 * What a question asks for. Words that are synonyms of others bring these along; the longest that fits comes first, so that
 * "laid off" is not taken for two words.
 */
export function parseQuery(question: string, synonyms: readonly KnownSynonyms[]): Term[] {
  const alike = new Map<string, Set<string>>();
  for (const { typed, present } of synonyms) {
    const others = present.map(asTyped);
    for (const member of typed.map(asTyped)) {
      const known = alike.get(singular(member)) ?? new Set();
      for (const other of others) known.add(other);
      alike.set(singular(member), known);
    }
  }
  const longest = Math.max(1, ...[...alike.keys()].map((member) => member.split(" ").length));
  const typed = searchWords(question);
  const terms = new Map<string, Term>();
  for (let place = 0; place < typed.length; ) {
    const words = (count: number) => typed.slice(place, place + count).join(" ");
    let length = Math.min(longest, typed.length - place);
    while (length > 1 && !alike.has(singular(words(length)))) length -= 1;
    const found = words(length);
    const others = [...(alike.get(singular(found)) ?? [])].filter((other) => other !== found);
    terms.set(found, [found, ...others]);
    place += length;
  }
  return [...terms.values()];
}

const asTyped = (entry: string): string => searchWords(entry).join(" ");

/** Without the ending of more than one: "teammates" is looked up as "teammate". */
const singular = (words: string): string => words.replace(/(?<=[^s ]{3})s$/, "");

/** So many posts may be looked at for one question: more would take a telephone too long. */
const budget = 4000;

/**
 * What can be asked for in reasonable time, in rounds: a later one only when those before it find nothing. Typed words come before
 * synonyms, and rare ones first, since words in nearly every post say least, cost most and are most to fetch. The second round is
 * the rarest of what the first leaves out, as those that seem rarer may be in no post. Where there are few posts, all is
 * asked for at once.
 */
export function withinBudget(terms: readonly Term[], { common }: WordCounts): Term[][] {
  const cost = (words: string): number => common[stemOf(joined(words.split(" ")))] ?? 0;
  const choices = terms.map((term) =>
    term.map((words, place) => ({ words, cost: cost(words), isSynonym: place > 0 })),
  );
  let spent = 0;
  const inOrder = choices
    .flat()
    .sort((a, b) => Number(a.isSynonym) - Number(b.isSynonym) || a.cost - b.cost);
  const kept = new Set(
    inOrder.filter(({ cost }) => {
      const fits = spent + cost <= budget;
      if (fits) spent += cost;
      return fits;
    }),
  );
  const first = choices.flatMap((group): Term[] => {
    const [typed, ...others] = group.filter((choice) => kept.has(choice)).map(({ words }) => words);
    return typed === undefined ? [] : [[typed, ...others]];
  });
  const second = inOrder.filter((choice) => !kept.has(choice)).slice(0, 1);
  return [first, second.map(({ words }): Term => [words])].filter((round) => round.length > 0);
}
