import { type Change, isMove, isRemoval } from "./change";

/** Unchanged lines that are shown around changed ones. */
const context = 2;

interface Line {
  readonly sign: " " | "-" | "+";
  readonly text: string;
}

/** A change as a person reads it: the path, then the lines that go and come among those around them. */
export function diffOf(change: Change): string {
  if (isRemoval(change)) return `--- ${change.path} (removed)\n`;
  if (isMove(change)) return `--- ${change.path} (moved to ${change.to})\n`;
  const { path, before, after } = change;
  const lines = linesBetween(before === undefined ? [] : linesOf(before), linesOf(after));
  const near = lines.map((_, place) =>
    lines.slice(Math.max(0, place - context), place + context + 1).some(({ sign }) => sign !== " "),
  );
  const shown = lines.flatMap(({ sign, text }, place) => {
    if (!near[place]) return [];
    const gap = place > 0 && !near[place - 1] ? ["…"] : [];
    return [...gap, `${sign}${text}`];
  });
  return [`--- ${path}${before === undefined ? " (new)" : ""}`, ...shown, ""].join("\n");
}

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split(/\r?\n/);

/** What both begin and end with needs no comparison, and in a long text that is most of it. */
function linesBetween(before: readonly string[], after: readonly string[]): Line[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const same = (text: string): Line => ({ sign: " ", text });
  return [
    ...before.slice(0, head).map(same),
    ...compare(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

/** Keeps the longest run of lines, in order, that both have. https://en.wikipedia.org/wiki/Longest_common_subsequence */
function compare(before: readonly string[], after: readonly string[]): Line[] {
  const lengths = before.map(() => new Array<number>(after.length + 1).fill(0));
  const length = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const same = before[row] === after[column];
      (lengths[row] as number[])[column] = same
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1));
    }
  }
  const lines: Line[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before[row], after[column]];
    if (old !== undefined && old === fresh) {
      lines.push({ sign: " ", text: old });
      row += 1;
      column += 1;
    } else if (
      old !== undefined &&
      (fresh === undefined || length(row + 1, column) >= length(row, column + 1))
    ) {
      lines.push({ sign: "-", text: old });
      row += 1;
    } else {
      lines.push({ sign: "+", text: fresh ?? "" });
      column += 1;
    }
  }
  return lines;
}
