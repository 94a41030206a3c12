import { plural } from "../model/plural";
import { formatProblem, type Problem } from "../model/problem";

/** The content may not be built. `lines` holds one problem each and, last, how many there are. */
export class ContentErrors extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}

/**
 * Lets content without errors pass.
 *
 * @throws ContentErrors with a line for each of the problems when any is an error
 */
export function refuseErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  if (errors === 0) return;
  const warnings = problems.length - errors;
  const count = `${plural(errors, "error")}${warnings > 0 ? `, ${plural(warnings, "warning")}` : ""}`;
  throw new ContentErrors([...problems.map(formatProblem), count]);
}
