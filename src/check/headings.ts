import type { Heading, Nodes } from "mdast";

/** Every heading below a node, those in quotes and lists included, in reading order. */
export function headingsOf(node: Nodes): Heading[] {
  if (node.type === "heading") return [node];
  return "children" in node ? node.children.flatMap(headingsOf) : [];
}
