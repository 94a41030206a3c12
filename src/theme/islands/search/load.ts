import type { WordCounts } from "../../../model/search-words";
import type { Pagefind } from "./find";

/** The search's index, ready to be asked. */
export interface Index {
  readonly pagefind: Pagefind;
  readonly counts: WordCounts;
}

/**
 * Fetches Pagefind and what it needs.
 *
 * @param folder the address of the index, with a slash at the end
 * @param home the site's first page, likewise: posts' addresses are relative to it
 */
export async function loadIndex(folder: string, home: string): Promise<Index> {
  const [pagefind, counts] = await Promise.all([
    import(/* webpackIgnore: true */ `${folder}pagefind.js`) as Promise<Pagefind>,
    fetch(`${folder}words.json`).then((response): Promise<WordCounts> => response.json()),
  ]);
  await pagefind.options({
    basePath: folder,
    baseUrl: home,
    // Trusted Types forbid a worker whose address is text.
    noWorker: true,
    // Else Pagefind adds the time, and nothing is ever taken from the browser's cache.
    metaCacheTag: "0",
    ranking,
  });
  return { pagefind, counts };
}

/**
 * Posts are of different length, and a long one that has a word in its question is no worse for it; see
 * judgements.ts. https://pagefind.app/docs/ranking/
 */
const ranking = { termFrequency: 0.15 };
