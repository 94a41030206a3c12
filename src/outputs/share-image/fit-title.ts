import { breakable } from "../../markdown/drawable-text";
import { balanceLines, breakLines, type Measure, type Piece, textOf } from "./break-lines";
import type { Face } from "./face";

/** Pixels that a title may take. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface FittedTitle {
  /** Pixels of an em. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** Below the smallest, nobody could read a title in a timeline. */
const [largest, smallest, step] = [104, 48, 4];
/** From baseline to baseline, in ems. */
export const leading = 1.08;
/** How far a line reaches above its baseline and below it, in ems. */
export const ascent = 0.69;
const descent = 0.23;
/** Longer than this, a word may break at its hyphen; see components/title.tsx. */
const longestUnbroken = 16;

/**
 * The largest size at which a title has room, in balanced lines. Where it has none even at the smallest, an ellipsis stands
 * for its last words. A word is broken only if a whole line is too short for it.
 */
export function fitTitle(title: string, face: Pick<Face, "width">, room: Room): FittedTitle {
  // Everything is measured once, in ems.
  const width = (text: string) => face.width(text, 1);
  const space = width(" ");
  const pieces = wordsOf(title).map((word) => ({ ...word, width: width(word.text) }));
  const fits = ({ width }: Piece, line: number) => width <= line;
  for (let size = largest; size >= smallest; size -= step) {
    const line = room.width / size;
    if (!pieces.every((piece) => fits(piece, line))) continue;
    const lines = balanceLines(pieces, { width: line, space });
    if (lines.length <= mostLines(room, size)) return { size, lines: lines.map(textOf) };
  }
  const measure = { width: room.width / smallest, space };
  const whole = pieces.flatMap((piece) =>
    fits(piece, measure.width) ? [piece] : broken(piece, width, measure),
  );
  const all = breakLines(whole, measure);
  const kept = all.slice(0, mostLines(room, smallest));
  const lines = kept.map(textOf);
  const last = kept.at(-1);
  if (last && kept.length < all.length) lines.splice(-1, 1, cutShort(last, width, measure));
  return { size: smallest, lines };
}

const mostLines = ({ height }: Room, size: number): number =>
  Math.max(1, Math.floor((height / size - ascent - descent) / leading) + 1);

const wordsOf = (title: string): Pick<Piece, "text" | "spaced">[] =>
  title.split(breakable).flatMap((word) => {
    const parts = word.length > longestUnbroken ? word.split(/(?<=[\p{L}\p{N}]-)/u) : [word];
    return parts.map((text, place) => ({ text, spaced: place === 0 }));
  });

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

type WidthOf = (text: string) => number;

/** A piece as pieces of which none is wider than a line, cut between characters. */
function broken({ text, spaced }: Piece, width: WidthOf, measure: Measure): Piece[] {
  const parts: string[] = [];
  for (const { segment } of characters.segment(text)) {
    const longer = (parts.at(-1) ?? "") + segment;
    if (parts.length > 0 && width(longer) <= measure.width) parts[parts.length - 1] = longer;
    else parts.push(segment);
  }
  return parts.map((part, place) => ({
    text: part,
    width: width(part),
    spaced: spaced && place === 0,
  }));
}

/** A line with an ellipsis in place of as many of its last words as that takes. */
function cutShort(line: readonly Piece[], width: WidthOf, measure: Measure): string {
  for (let words = line.length; words > 0; words -= 1) {
    const text = `${textOf(line.slice(0, words)).replace(/[\p{P}\s]+$/u, "")}…`;
    if (width(text) <= measure.width) return text;
  }
  return "…";
}
