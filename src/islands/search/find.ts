import type { WordCounts } from "../../model/search-words";
import { affordable, plan, type Wish } from "./plan";
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

/** What Pagefind keeps of a post. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title: string };
  readonly filters: { readonly stage?: string[]; readonly topic?: string[] };
}

/** Ids, of which a post must have each. */
export interface Filters {
  readonly stage?: string;
  readonly topic?: string;
}

/** A post that was found. `places`: of the words that were looked for, in its title and text. */
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
  const wishes = affordable(plan(question, counts.synonyms), counts);
  if (wishes.length === 0) return listed(pagefind, filters);
  const data = new Map<string, PagefindResult["data"]>();

  const foundBy = async (wish: Wish, isLast: boolean): Promise<Found> => {
    const found = new Map<string, { score: number; places: number[] }>();
    const answers = await Promise.all(
      wish.map((words, index) => resultsOf(pagefind, words, filters, isLast && index === 0)),
    );
    for (const [index, results] of answers.entries()) {
      for (const result of results) {
        data.set(result.id, () => result.data());
        const known = found.get(result.id) ?? { score: 0, places: [] };
        const score = result.score * (index > 0 ? alike : 1);
        found.set(result.id, {
          score: Math.max(known.score, score),
          places: [...known.places, ...result.words],
        });
      }
    }
    return found;
  };

  const found = await Promise.all(wishes.map((wish) => foundBy(wish, question.endsWith(wish[0]))));
  return rank(found, counts.posts).flatMap((ranked) => {
    const load = data.get(ranked.id);
    return load ? [{ ...ranked, data: load }] : [];
  });
}

/** Where nothing is asked for, whatever the filters let through; nothing without any. */
async function listed(pagefind: Pagefind, filters: Filters): Promise<Hit[]> {
  if (Object.keys(filters).length === 0) return [];
  const { results } = await pagefind.search(null, { filters });
  return results.map((result) => ({
    id: result.id,
    score: 0,
    places: [],
    data: () => result.data(),
  }));
}

/** What more posts than this have is no mistake for another word, or none that matters. */
const few = 50;

/**
 * The posts that have a word, or a few words side by side. Pagefind takes a word that no post has for the beginning of another
 * or for a longer form of a short one, which is right for a word that is still being typed and astray for others; in
 * quotes it takes words as they are, but ranks nothing.
 */
async function resultsOf(
  pagefind: Pagefind,
  words: string,
  filters: Filters,
  unfinished: boolean,
): Promise<readonly PagefindResult[]> {
  const loose = (await pagefind.search(words, { filters })).results;
  const single = !words.includes(" ");
  if (single && (unfinished || loose.length > few)) return loose;
  const exact = (await pagefind.search(`"${words}"`, { filters })).results;
  if (single) return exact.length > 0 ? loose : [];
  const places = new Map(exact.map((result) => [result.id, result.words]));
  return loose.flatMap((result) => {
    const words = places.get(result.id);
    return words ? [{ ...result, words }] : [];
  });
}
