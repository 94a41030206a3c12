import { LineCounter } from "yaml";

/** A place in a file: lines and columns from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A function from an offset in `text` to its place. The lines are counted at its first call. */
export function positionsIn(text: string): (offset: number) => Position {
  let counter: LineCounter | undefined;
  return (offset) => {
    counter ??= countLines(text);
    const { line, col } = counter.linePos(offset);
    return { line, column: col };
  };
}

function countLines(text: string): LineCounter {
  const counter = new LineCounter();
  counter.addNewLine(0);
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) {
    counter.addNewLine(end + 1);
  }
  return counter;
}
