/** What stays on one line. */
export interface Piece {
  readonly text: string;
  readonly width: number;
  /** Whether a space parts it from the piece before. */
  readonly spaced: boolean;
}

export interface Measure {
  /** Of a line, at most. */
  readonly width: number;
  /** Of a space. */
  readonly space: number;
}

/** Fills lines one after the other; a piece that is wider than a line has one for itself. */
export function breakLines(pieces: readonly Piece[], { width, space }: Measure): Piece[][] {
  const lines: Piece[][] = [];
  let used = 0;
  for (const piece of pieces) {
    const line = lines.at(-1);
    const more = (piece.spaced ? space : 0) + piece.width;
    if (line && used + more <= width) {
      line.push(piece);
      used += more;
    } else {
      lines.push([piece]);
      used = piece.width;
    }
  }
  return lines;
}

/** The same number of lines, as equal in length as words allow: what CSS calls `text-wrap: balance`. */
export function balanceLines(pieces: readonly Piece[], measure: Measure): Piece[][] {
  const full = breakLines(pieces, measure);
  let narrow = Math.max(0, ...pieces.map(({ width }) => width));
  let wide = measure.width;
  let balanced = full;
  while (wide - narrow > 1) {
    const width = (narrow + wide) / 2;
    const lines = breakLines(pieces, { ...measure, width });
    if (lines.length > full.length) narrow = width;
    else {
      wide = width;
      balanced = lines;
    }
  }
  return balanced;
}

/** A line as one text. */
export const textOf = (line: readonly Piece[]): string =>
  line.map(({ text, spaced }, place) => (spaced && place > 0 ? ` ${text}` : text)).join("");
