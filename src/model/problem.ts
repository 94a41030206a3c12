import type { LineMend } from "./line-mend";

/**
 * Something in the content that an author should put right. `file` is the path as the author knows it
 * (`content/posts/x/index.md`); `line` and `column` count from 1, columns in UTF-16 code units as editors do. `message` is one
 * line: what was expected, what came, what to do.
 */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly message: string;
  /** How its line is mended, where the meaning is beyond doubt. */
  readonly mend?: LineMend;
}

/** The problem as one line: `content/posts/x/index.md:4:7 error unknown-topic "certs" is not in topics.yml; …`. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, rule, message } = problem;
  return `${file}:${line}:${column} ${severity} ${rule} ${message}`;
}

/** Orders problems by file, line, column and rule, the same in every locale. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Whether any of the problems forbids publishing. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
