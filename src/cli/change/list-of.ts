import { type Change, isMove, isRemoval } from "./change";

/** One line for each change: `changes  src/site.ts`. */
export function listOf(changes: readonly Change[]): string {
  return changes.map((change) => `  ${verbOf(change).padEnd(8)}${change.path}\n`).join("");
}

function verbOf(change: Change): string {
  if (isRemoval(change)) return "remove";
  if (isMove(change)) return "move";
  return change.before === undefined ? "add" : "change";
}
