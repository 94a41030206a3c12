/** Why a text should not be given to the parser, and on which line of it. */
export interface SourceProblem {
  /** 1 for the first line of the text. */
  line: number;
  /** What came, what was expected, what to do. */
  message: string;
}

const longestWord = 2_000;
const longestBlock = 20_000;
const deepestNesting = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){50}/;
const fence = /^[ \t>]*(`{3,}(?=[^`]*$)|~{3,})/;

/**
 * Finds text that no author writes and that would keep the parser busy for minutes: its time grows with the square of
 * a block's length, or of a word's. Code between fences may be as long as it likes.
 */
export function sourceProblem(markdown: string): SourceProblem | undefined {
  let block = 0;
  let open = "";
  for (const [index, line] of markdown.split(/\r\n|\r|\n/).entries()) {
    const found = fence.exec(line)?.[1] ?? "";
    const closes = open !== "" && found.startsWith(open);
    if (open === "" && found) open = found;
    else if (closes) open = "";
    block = open !== "" || closes || /^[ \t>]*$/.test(line) ? 0 : block + line.length;
    const message = problemOf(line, block, open !== "");
    if (message) return { line: index + 1, message };
  }
  return undefined;
}

/** The lines of a text, from 1, that are no part of a fenced block. */
export function linesOutsideCode(markdown: string): ReadonlySet<number> {
  const lines = new Set<number>();
  let open = "";
  for (const [index, line] of markdown.split("\n").entries()) {
    const found = fence.exec(line.slice(0, 200).trimEnd())?.[1] ?? "";
    if (open === "" && !found) lines.add(index + 1);
    if (open === "") open = found;
    else if (found.startsWith(open)) open = "";
  }
  return lines;
}

function problemOf(line: string, block: number, inCode: boolean): string | undefined {
  if (inCode) return undefined;
  if (block > longestBlock) {
    return `more than ${longestBlock} characters without a blank line; divide the text into paragraphs`;
  }
  if (line.length > longestWord && line.split(/\s/).some((word) => word.length > longestWord)) {
    return `more than ${longestWord} characters without a space; put long data into a file or a fenced block`;
  }
  return deepestNesting.test(line)
    ? "quotes or lists nested 50 levels deep; flatten them"
    : undefined;
}
