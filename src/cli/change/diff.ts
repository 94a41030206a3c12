import { type StructuredPatchHunk, structuredPatch } from "diff";
import { type Change, isMove, isRemoval } from "./change";

/** Unchanged lines that are shown around changed ones. */
const context = 2;

/** Comparing takes time by the square of this. Two texts with more changed lines are shown one after the other. */
const mostChangedLines = 2000;

/** A change as a person reads it: the path, then the lines that go and come among those around them. */
export function diffOf(change: Change): string {
  if (isRemoval(change)) return `--- ${change.path} (removed)\n`;
  if (isMove(change)) return `--- ${change.path} (moved to ${change.to})\n`;
  const { path, before, after } = change;
  const shown = hunksBetween(before ?? "", after).flatMap(({ oldStart, lines }) => [
    ...(oldStart > 1 ? ["…"] : []),
    ...lines.filter((line) => !line.startsWith("\\")),
  ]);
  return textOf([`--- ${path}${before === undefined ? " (new)" : ""}`, ...shown]);
}

/** Two states of a file as `diff -u` shows them: https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html */
export function unifiedDiff(file: string, before: string, after: string): string {
  const shown = hunksBetween(before, after).flatMap((hunk) => [
    `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    ...hunk.lines,
  ]);
  return textOf([`--- ${file}`, `+++ ${file}`, ...shown]);
}

function hunksBetween(before: string, after: string): StructuredPatchHunk[] {
  const options = { context, stripTrailingCr: true, maxEditLength: mostChangedLines };

  const hunks = structuredPatch("", "", before, after, "", "", options)?.hunks;
  if (hunks) return hunks;
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const lines = [...old.map((line) => `-${line}`), ...fresh.map((line) => `+${line}`)];
  return [{ oldStart: 1, oldLines: old.length, newStart: 1, newLines: fresh.length, lines }];
}

const linesOf = (text: string): string[] => text.replace(/\n$/, "").split(/\r?\n/);

const textOf = (lines: readonly string[]): string => `${lines.map(printable).join("\n")}\n`;

/** A line whose control characters do nothing to a terminal. */
const printable = (line: string): string => line.replace(/(?!\t)\p{Cc}/gu, "\uFFFD");
