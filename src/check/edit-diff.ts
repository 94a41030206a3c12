import { applyEdits, withoutOverlaps } from "./apply-edits";
import type { Edit } from "./rule";

/** Unchanged lines that are shown around changed ones. */
const context = 2;

/** Lines that change: those from `from` up to `to`, counted from 0, and what takes their place. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly fresh: readonly string[];
}

/** Edits as a unified diff: https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html */
export function editDiff(file: string, text: string, edits: readonly Edit[]): string {
  const lines = text.split("\n");
  const shown: string[] = [`--- ${file}`, `+++ ${file}`];
  let shift = 0;
  for (const hunk of hunksOf(changesOf(lines, edits))) {
    const from = Math.max(0, (hunk[0]?.from ?? 0) - context);
    const to = Math.min(lines.length, (hunk.at(-1)?.to ?? 0) + context);
    const growth = hunk.reduce((sum, { from, to, fresh }) => sum + fresh.length - (to - from), 0);
    const size = to - from;
    shown.push(`@@ -${from + 1},${size} +${from + 1 + shift},${size + growth} @@`);
    shift += growth;
    let at = from;
    for (const change of hunk) {
      shown.push(...lines.slice(at, change.from).map((line) => ` ${line}`));
      shown.push(...lines.slice(change.from, change.to).map((line) => `-${line}`));
      shown.push(...change.fresh.map((line) => `+${line}`));
      at = change.to;
    }
    shown.push(...lines.slice(at, to).map((line) => ` ${line}`));
  }
  return `${shown.map(printable).join("\n")}\n`;
}

/** The changes that edits make, in order; edits that share a line make one. */
function changesOf(lines: readonly string[], edits: readonly Edit[]): Change[] {
  const starts: number[] = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  const lineAt = (offset: number) => starts.findLastIndex((start) => start <= offset);
  const groups: { from: number; to: number; edits: Edit[] }[] = [];
  for (const edit of withoutOverlaps(edits)) {
    const from = lineAt(edit.start);
    const to = lineAt(edit.end) + 1;
    const last = groups.at(-1);
    if (last && from < last.to) {
      last.to = to;
      last.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups.map(({ from, to, edits }) => {
    const start = starts[from] ?? 0;
    const moved = edits.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    const fresh = applyEdits(lines.slice(from, to).join("\n"), moved).split("\n");
    return trimmed({ from, to, fresh }, lines);
  });
}

/** A change without the lines at its ends that stay as they are. */
function trimmed({ from, to, fresh }: Change, lines: readonly string[]): Change {
  const old = lines.slice(from, to);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  const most = Math.min(old.length, fresh.length) - head;
  while (tail < most && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  return { from: from + head, to: to - tail, fresh: fresh.slice(head, fresh.length - tail) };
}

/** Changes that are near enough to each other to be shown together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    if (last && change.from - (last.at(-1)?.to ?? 0) <= 2 * context) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

/** A line that does nothing to a terminal but stand there. */
const printable = (line: string): string =>
  line.replace(/\r$/, "").replace(/(?!\t)\p{Cc}/gu, "\uFFFD");
