import { plural } from "../../model/plural";
import type { ShownProblem } from "./write-problems";

export function countOf(problems: readonly ShownProblem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: problems.length - errors };
}

/** "2 errors, 1 warning; `npm run check -- --fix` mends 1". */
export function countLine(problems: readonly ShownProblem[]): string {
  const { errors, warnings } = countOf(problems);
  if (problems.length === 0) return "No problems";
  const parts = [
    ...(errors > 0 ? [plural(errors, "error")] : []),
    ...(warnings > 0 ? [plural(warnings, "warning")] : []),
  ];
  const fixable = problems.filter(({ fix }) => fix).length;
  return `${parts.join(", ")}${fixable > 0 ? `; \`npm run check -- --fix\` mends ${fixable}` : ""}`;
}
