import type { Nodes } from "mdast";

/** Where a node stands in its file. */
export function spanOf({ position }: Nodes): { start: number; end: number } {
  const start = position?.start.offset ?? 0;
  return { start, end: position?.end.offset ?? start };
}
