import {
  endsInWord,
  isCommon,
  joined,
  searchWords,
  type WordCounts,
} from "../../../model/search-words";
import { parseQuery, type Term, withinBudget } from "./query";
import { type Found, type Ranked, rank } from "./rank";

/** The part of Pagefind's script that is used here. https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: object): Promise<void>;
  search(
    words: string | null,
    options?: { readonly filters?: Filters },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}

/** What the index keeps of a post. */
export interface Fragment {
  readonly url: string;
  /** The words by which it is found; see search-terms.ts. */
  readonly content: string;
  /** What results show is in the first two ids: the title, and the text, without blanks: `a%20b`. See search-pages.ts. */
  readonly anchors: readonly { readonly id: string }[];
  readonly filters: { readonly stage?: string[]; readonly topic?: string[] };
}

/** Ids, of which a post must have each. */
export interface Filters {
  readonly stage?: string;
  readonly topic?: string;
}

/** A post that was found. */
export type Hit = Ranked & Pick<PagefindResult, "data">;

/** A word that was not typed itself counts for this much less. */
const alike = 0.7;

/**
 * Asks Pagefind for each word on its own and ranks the posts by all. Pagefind itself wants every word in a post, which a
 * whole sentence rarely finds.
 */
export async function find(
  pagefind: Pagefind,
  question: string,
  filters: Filters,
  counts: WordCounts,
): Promise<Hit[]> {
  const rounds = withinBudget(parseQuery(question, counts.synonyms), counts);
  if (rounds.length === 0) return listed(pagefind, filters);
  const byId = new Map<string, PagefindResult>();
  const typed = endsInWord(question) ? ` ${searchWords(question).join(" ")}` : "";

  const foundBy = async (term: Term, isLast: boolean): Promise<Found> => {
    const found = new Map<string, { score: number; places: readonly number[] }>();
    const answers = await Promise.all(
      term.map((words, index) =>
        resultsOf(pagefind, words, { filters, counts, unfinished: isLast && index === 0 }),
      ),
    );
    for (const [index, results] of answers.entries()) {
      const weight = index > 0 ? alike : 1;
      for (const result of results) {
        byId.set(result.id, result);
        const score = result.score * weight;
        const known = found.get(result.id);
        found.set(
          result.id,
          known
            ? { score: Math.max(known.score, score), places: [...known.places, ...result.words] }
            : { score, places: result.words },
        );
      }
    }
    return { matches: found, typed: answers[0]?.length ?? 0 };
  };

  const found: Found[] = [];
  for (const round of rounds) {
    const asked = round.map((term) => foundBy(term, typed.endsWith(` ${term[0]}`)));
    found.push(...(await Promise.all(asked)));
    if (found.some(({ matches }) => matches.size > 0)) break;
  }
  return rank(found, counts.posts).flatMap((ranked) => {
    const result = byId.get(ranked.id);
    return result ? [{ ...ranked, data: () => result.data() }] : [];
  });
}

/** Where nothing is asked for, whatever the filters let through; nothing without any. */
async function listed(pagefind: Pagefind, filters: Filters): Promise<Hit[]> {
  if (Object.keys(filters).length === 0) return [];
  const { results } = await pagefind.search(null, { filters });
  return results.map((result) => ({
    id: result.id,
    score: 0,
    places: () => [],
    data: () => result.data(),
  }));
}

/**
 * The posts that have a word, or a few words side by side. Pagefind also gives those that have longer words of the same beginning,
 * and where a word is in none, those of a shorter one: for "agreement" it may give all posts that have "a". That is right for
 * a word that is still being typed, as far as it has begun, and astray for others. In quotes it takes words as they are, but ranks nothing.
 */
async function resultsOf(
  pagefind: Pagefind,
  words: string,
  asked: { readonly filters: Filters; readonly counts: WordCounts; readonly unfinished: boolean },
): Promise<readonly PagefindResult[]> {
  const { filters, counts, unfinished } = asked;
  const search = async (text: string) => (await pagefind.search(text, { filters })).results;
  const term = joined(words.split(" "));
  if (isCommon(term, counts)) return await search(term);
  const itself = new Set((await search(`"${term}"`)).map(({ id }) => id));
  if (itself.size > 0) return (await search(term)).filter(({ id }) => itself.has(id));
  if (!unfinished) return [];
  const [begun, shorter] = [await search(term), await search(`${term}${noEnding}`)];
  const isShorter = begun.every(({ id }, place) => id === shorter[place]?.id);
  return isShorter ? [] : begun;
}

/** What no word ends in. Where a search for a word and this finds the same as one for the word, a shorter one was found. */
const noEnding = "qxzqxz";
