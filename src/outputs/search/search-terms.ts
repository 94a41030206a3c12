import { commonFrom, joined, searchWords, stemOf } from "../../model/search-words";
import type { SearchInput, SearchRecord } from "./search-records";

/** The words by which a post is found, each once, in the first part that has it. */
export interface SearchTerms {
  readonly title: readonly string[];
  readonly question: readonly string[];
  readonly shortAnswer: readonly string[];
  readonly answer: readonly string[];
}

/** Words in a larger part of all posts tell nothing of any, and would be most of the index. Those of titles are kept. */
const commonPart = 0.3;

/** The terms of an index. */
export interface IndexTerms {
  readonly of: (record: SearchRecord) => SearchTerms;
  /** The stems that only titles are found by, and how many posts have each. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * Says by which words the posts of an index are found. Words that mean something side by side, of the synonyms, are terms too:
 * "laid-off" for "laid off".
 */
export function indexTerms({ records, synonyms }: SearchInput): IndexTerms {
  const leftOut = tooCommon(records);
  const phrases = new Map<string, string[][]>();
  for (const phrase of synonyms.flat().map(searchWords)) {
    if (phrase.length < 2) continue;
    const stem = stemOf(phrase[0] ?? "");
    phrases.set(stem, [...(phrases.get(stem) ?? []), phrase]);
  }

  function phrasesIn(words: readonly string[]): string[] {
    return words.flatMap((word, place) =>
      (phrases.get(stemOf(word)) ?? [])
        .filter((phrase) =>
          phrase.every((part, index) => stemOf(part) === stemOf(words[place + index] ?? "")),
        )
        .map(joined),
    );
  }

  function of(record: SearchRecord): SearchTerms {
    const known = new Set<string>();
    const part = (text: string, keeps: (word: string) => boolean) => {
      const words = searchWords(text);
      const terms = [...words.filter(keeps), ...phrasesIn(words)];
      return terms.filter((term) => !known.has(term) && known.add(term));
    };
    const tells = (word: string) => !leftOut.has(stemOf(word));
    return {
      title: part(record.title, () => true),
      question: part(record.question, tells),
      shortAnswer: part(record.shortAnswer, tells),
      answer: part(record.answer, tells),
    };
  }

  return { of, leftOut };
}

function tooCommon(records: readonly SearchRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, question, shortAnswer, answer } of records) {
    const words = searchWords([title, question, shortAnswer, answer].join("\n"));
    for (const stem of new Set(words.map(stemOf))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const most = Math.max(commonFrom, records.length * commonPart);
  return new Map([...counts].filter(([, count]) => count > most));
}
