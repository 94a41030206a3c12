import type { Root } from "mdast";
import { spanOf } from "../markdown/span";
import { nodesOf } from "./nodes";
import type { Span } from "./touches";

/** Where code stands, between backticks and in blocks, in reading order. */
export function codeIn(tree: Root): Span[] {
  const code = [...nodesOf(tree, "inlineCode"), ...nodesOf(tree, "code")];
  return code.map(spanOf).sort((a, b) => a.start - b.start);
}
