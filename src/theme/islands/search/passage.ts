import { searchWords, stemOf } from "../../../model/search-words";

/** A piece of text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Where in a text the terms stand that a post was found by. A term of words side by side, `laid-off`, stands where these
 * follow each other, in whatever form, as the index has it.
 */
export function placesOf(terms: Iterable<string>, words: readonly string[]): Set<number> {
  const inText = words.map(searchWords);
  const single = new Set(terms);
  const rows = [...single].map((term) => term.split("-")).filter(({ length }) => length > 1);
  const places = new Set<number>();
  for (const [place, written] of inText.entries()) {
    if (written.some((word) => single.has(word))) places.add(place);
    for (const row of rows) {
      if (!row.every((part, index) => inText[place + index]?.map(stemOf).includes(stemOf(part))))
        continue;
      for (let index = 0; index < row.length; index += 1) places.add(place + index);
    }
  }
  return places;
}

/** Words in a passage. */
const length = 34;
/** Words before the first that was looked for, so that it does not stand at the edge. */
const before = 5;

/** The words of a text, with the signs beside them, as Pagefind counts them. */
export const wordsIn = (text: string): string[] => text.split(/[^\S\uFEFF]+/);

/** The part of `words` from `start` to `end`, those at `places` marked, in as few pieces as can be. */
export function markedPieces(
  words: readonly string[],
  places: ReadonlySet<number>,
  start: number,
  end: number,
): Piece[] {
  const pieces: Piece[] = [];
  for (let place = start; place < Math.min(end, words.length); place += 1) {
    const marked = places.has(place);
    const last = pieces.at(-1);
    const text = `${place > start ? " " : ""}${words[place]}`;
    if (last && last.marked === marked)
      pieces[pieces.length - 1] = { text: last.text + text, marked };
    // The blank before a marked word is none of it.
    else if (last && marked) {
      pieces[pieces.length - 1] = { text: `${last.text} `, marked: false };
      pieces.push({ text: text.trimStart(), marked });
    } else pieces.push({ text, marked });
  }
  return pieces;
}

/** The passage of a text in which most of what was looked for stands; its beginning where none does. */
export function passage(words: readonly string[], places: ReadonlySet<number>): Piece[] {
  let best = 0;
  let most = 0;
  for (const place of places) {
    const start = Math.max(0, Math.min(place - before, words.length - length));
    let found = 0;
    for (let at = start; at < start + length; at += 1) if (places.has(at)) found += 1;
    if (found > most) {
      best = start;
      most = found;
    }
  }
  const end = best + length;
  return [
    ...(best > 0 ? [{ text: "… ", marked: false }] : []),
    ...markedPieces(words, places, best, end),
    ...(end < words.length ? [{ text: " …", marked: false }] : []),
  ];
}
