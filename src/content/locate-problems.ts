import type { ContentProblem } from "../markdown/content-error";
import { positionsIn } from "../model/position";
import type { Problem } from "../model/problem";

/**
 * Gives each problem that rendering found its place in the file: where the address that it is about is written. The tree
 * that is rendered has lost its positions.
 *
 * @param text the whole file
 */
export function locateProblems(problems: readonly ContentProblem[], text: string): Problem[] {
  const place = positionsIn(text);
  return problems.map(({ file, rule, src, message }) => {
    const offset = src ? Math.max(text.indexOf(src), text.indexOf(decoded(src)), 0) : 0;
    return { file, ...place(offset), severity: "error", rule, message };
  });
}

/** The tree holds addresses percent-encoded; an author may have written them as they are. */
function decoded(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
