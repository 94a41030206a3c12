import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import type { CheckedFile } from "./rule";

/** A `rung-ignore` comment. Lines count from 1. */
export interface Ignore {
  readonly start: number;
  readonly end: number;
  /** As written; empty where there is none. */
  readonly rule: string;
  readonly reason: string;
  /** The lines whose findings it silences. */
  readonly lines: readonly number[];
}

const comment = /<!--\s*rung-ignore\b([\s\S]*?)-->/g;

/**
 * Every `<!-- rung-ignore rule: reason -->` of a file. It silences its own line or, alone on its line, the next one that is neither
 * blank nor another such comment.
 */
export function ignoresOf({ text, tree, bodyStart }: CheckedFile): Ignore[] {
  if (!text.includes("rung-ignore", bodyStart)) return [];
  const lines = text.replace(comment, (written) => written.replace(/[^\n]/g, " ")).split("\n");
  const found: Ignore[] = [];
  visit(tree, "html", (node: Extract<Nodes, { type: "html" }>) => {
    const offset = node.position?.start.offset ?? 0;
    const source = text.slice(offset, node.position?.end.offset);
    for (const match of source.matchAll(comment)) {
      const start = offset + match.index;
      const end = start + match[0].length;
      const [, rule = "", reason = ""] =
        /^\s*([^\s:]*)\s*:?\s*([\s\S]*?)\s*$/.exec(match[1] ?? "") ?? [];
      const line = text.slice(0, end).split("\n").length;
      found.push({ start, end, rule, reason, lines: [line, ...nextLine(lines, line)] });
    }
  });
  return found;
}

/** The line that a comment which ends on `line` is meant for, when nothing but comments stands there. */
function nextLine(lines: readonly string[], line: number): number[] {
  const isBlank = (at: number) => lines[at - 1]?.trim() === "";
  let next = line;
  while (isBlank(next)) next += 1;
  return next === line || next > lines.length ? [] : [next];
}
