import type { SynonymGroup } from "./synonyms";

const letters = "[\\p{L}\\p{N}\\p{M}]*";

/** `+` and `#` belong to a name, `C++`, but not to a number: "5+ years" has the word 5. */
const word = new RegExp(
  `\\p{L}${letters}(?:['+#-]${letters})*|\\p{N}${letters}(?:['-]${letters})*`,
  "gu",
);

/** How the search index spells the signs of names, which Pagefind drops. */
const spelled: Readonly<Record<string, string>> = { "+": "plus", "#": "sharp" };

/**
 * The words of a text as the search index has them: lowercase, with their apostrophes and hyphens (`don't`,
 * `entry-level`), and the signs of names spelled out (`cplusplus`).
 */
export const searchWords = (text: string): string[] =>
  (folded(text).match(word) ?? []).map((found) =>
    found.replace(/[+#]/g, (sign) => spelled[sign] ?? ""),
  );

/** Whether a text ends within or right after its last word, which may then be unfinished. */
export const endsInWord = (text: string): boolean => /[\p{L}\p{N}\p{M}'’+#-]$/u.test(text);

const folded = (text: string): string => text.toLowerCase().replaceAll("’", "'");

/** Words that mean something side by side, as one term of the index: `laid-off`. Pagefind reads it as one word and as each. */
export const joined = (words: readonly string[]): string => words.join("-");

/** What words of one stem have in common, near enough to count them together. */
export const stemOf = (word: string): string => word.slice(0, stemLength);

const stemLength = 5;

/** What the search should know of the whole index before it asks for a word. */
export interface WordCounts {
  /** Number of posts. */
  readonly posts: number;
  /** How many posts have a word of a stem, for the stems that many posts have. */
  readonly common: Readonly<Record<string, number>>;
  readonly synonyms: readonly KnownSynonyms[];
}

/** Words, or a few words, that mean the same. */
export interface KnownSynonyms {
  /** All of them, as somebody may type them. */
  readonly typed: SynonymGroup;
  /** Those that some post has: to ask for the others would be in vain. */
  readonly present: SynonymGroup;
}

/** Fewer posts than this are asked in no time. */
export const commonFrom = 500;

/** Whether so many posts have words of a word's stem that they count as common. */
export const isCommon = (word: string, { common }: WordCounts): boolean =>
  common[stemOf(word)] !== undefined;

/**
 * Counts in how many posts each stem stands.
 *
 * @param posts the terms by which each is found
 * @param leftOut counts of stems that stand in more posts than are found by them
 */
export function countTerms(
  posts: readonly Iterable<string>[],
  synonyms: readonly SynonymGroup[],
  leftOut: ReadonlyMap<string, number> = new Map(),
): WordCounts {
  const counts = new Map<string, number>();
  const terms = new Set<string>();
  for (const post of posts) {
    const stems = new Set<string>();
    for (const term of post) {
      stems.add(stemOf(term));
      if (term.includes("-")) terms.add(term);
    }
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const isThere = (entry: string) => {
    const words = searchWords(entry);
    return words.length > 1 ? terms.has(joined(words)) : counts.has(stemOf(words[0] ?? ""));
  };
  return {
    posts: posts.length,
    common: Object.fromEntries(
      [...new Map([...counts, ...leftOut])]
        .filter(([, count]) => count >= commonFrom)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    synonyms: synonyms
      .map((typed) => ({ typed, present: typed.filter(isThere) }))
      .filter(({ present }) => present.length > 0),
  };
}
