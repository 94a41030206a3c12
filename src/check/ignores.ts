import { spanOf } from "../markdown/span";
import { nodesOf } from "./nodes";
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

const inMarkdown = /<!--\s*rung-ignore\b([\s\S]*?)-->/g;
const inFrontmatter = /(?<=^|\s)#\s*rung-ignore\b([^\r\n]*)/gm;

/**
 * Every `<!-- rung-ignore rule: reason -->` of a file, and `# rung-ignore rule: reason` in its frontmatter. It silences its own
 * line or, alone on its line, the next one that is neither blank nor another such comment.
 */
export function ignoresOf({ text, tree, bodyStart }: CheckedFile): Ignore[] {
  if (!text.includes("rung-ignore")) return [];
  const comments = nodesOf(tree, "html").flatMap((node) => {
    const { start, end } = spanOf(node);
    return matchesIn(text, start, end, inMarkdown);
  });
  const found = [...matchesIn(text, 0, bodyStart, inFrontmatter), ...comments];
  const bare = found.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end),
    text,
  );
  const lines = bare.split("\n");
  return found.map(({ start, end, content }) => {
    const [, rule = "", reason = ""] = /^\s*([^\s:]*)\s*:?\s*([\s\S]*?)\s*$/.exec(content) ?? [];
    const line = text.slice(0, end).split("\n").length;
    return { start, end, rule, reason, lines: [line, ...nextLine(lines, line)] };
  });
}

function matchesIn(text: string, from: number, to: number, pattern: RegExp) {
  return [...text.slice(from, to).matchAll(pattern)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    content: match[1] ?? "",
  }));
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/** The line that a comment which ends on `line` is meant for, when nothing but comments stands there. */
function nextLine(lines: readonly string[], line: number): number[] {
  const isBlank = (at: number) => lines[at - 1]?.trim() === "";
  let next = line;
  while (isBlank(next)) next += 1;
  return next === line || next > lines.length ? [] : [next];
}
