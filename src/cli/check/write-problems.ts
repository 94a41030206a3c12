import { formatProblem, type Problem } from "../../model/problem";
import { annotation } from "./annotation";
import type { Format } from "./check-options";
import { countLine, countOf } from "./count-problems";
import { pretty } from "./pretty";

/** A problem that may bring its own repair. */
export interface ShownProblem extends Problem {
  readonly fix?: unknown;
}

/**
 * Problems as text.
 *
 * @param textOf the text of a file by its path as shown, for the lines that `pretty` quotes
 */
export function writeProblems(
  format: Format,
  problems: readonly ShownProblem[],
  textOf: (file: string) => string | undefined,
): string {
  switch (format) {
    case "json":
      return `${JSON.stringify({ problems: problems.map(toJson), ...countOf(problems) }, null, 2)}\n`;
    case "github":
      return problems.map((problem) => `${annotation(problem)}\n`).join("");
    case "lines":
      return `${[...problems.map(formatProblem), countLine(problems)].join("\n")}\n`;
    case "pretty":
      return `${pretty(problems, textOf)}${countLine(problems)}\n`;
  }
}

function toJson(problem: ShownProblem): object {
  const { file, line, column, severity, rule, message, fix, mend } = problem;
  return { file, line, column, severity, rule, message, fixable: (fix ?? mend) !== undefined };
}
