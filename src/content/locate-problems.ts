import type { ContentProblem } from "../markdown/content-error";
import { readableAddress } from "../model/decode-address";
import { positionsIn } from "../model/position";
import type { Problem } from "../model/problem";

/**
 * Gives each problem that rendering found its place in the file: where the address or the code that it is about is written. The tree
 * that is rendered has lost its positions.
 *
 * @param text the whole file
 */
export function locateProblems(
  problems: readonly ContentProblem[],
  text: string,
  severity: Problem["severity"] = "error",
): Problem[] {
  const place = positionsIn(text);
  return problems.map(({ file, rule, src, message }) => {
    // The tree holds addresses percent-encoded; an author may have written them as they are.
    const offset = src ? Math.max(text.indexOf(src), text.indexOf(readableAddress(src)), 0) : 0;
    return { file, ...place(offset), severity, rule, message };
  });
}
