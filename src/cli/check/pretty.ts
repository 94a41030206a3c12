import { color } from "../color";
import type { ShownProblem } from "./write-problems";

/** What is shown of a long line: so many characters, from so many before the place. */
const width = 88;
const lead = 30;

/** Problems for a person: grouped by file, each with the line that it is on and a caret under its place. */
export function pretty(
  problems: readonly ShownProblem[],
  textOf: (file: string) => string | undefined,
): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files
    .map((file) => {
      const own = problems.filter((problem) => problem.file === file);
      const lines = (textOf(file) ?? "").split(/\r\n|[\r\n]/);
      const entries = own.map((problem) => entry(problem, lines[problem.line - 1] ?? ""));
      return `${color.bold(file)}\n${entries.join("")}\n`;
    })
    .join("");
}

function entry(problem: ShownProblem, source: string): string {
  const { line, column, severity, rule, message, fix, mend } = problem;
  const mark = severity === "error" ? color.red("error  ") : color.yellow("warning");
  const note = (fix ?? mend) === undefined ? "" : color.dim(" (--fix)");
  const head = `  ${`${line}:${column}`.padEnd(8)}${mark}  ${message} ${color.dim(rule)}${note}\n`;
  return head + excerpt(source, column);
}

function excerpt(source: string, column: number): string {
  if (source.trim() === "") return "";
  const from = column - 1 > width - 10 ? column - 1 - lead : 0;
  const shown = visible(source.slice(from, from + width));
  const before = `${from > 0 ? "…" : ""}${visible(source.slice(from, column - 1))}`;
  const text = `${from > 0 ? "…" : ""}${shown}${from + width < source.length ? "…" : ""}`;
  const margin = " ".repeat(10);
  return `${margin}${color.dim(text)}\n${margin}${" ".repeat([...before].length)}${color.cyan("^")}\n`;
}

/** Each character as one that takes one place and does nothing to the terminal. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
