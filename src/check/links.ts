import type { Link, LinkReference } from "mdast";
import { visit } from "unist-util-visit";
import type { CheckedFile } from "./rule";

/** The links of a body with words of their own, in reading order. */
export function linksIn({ tree }: CheckedFile): (Link | LinkReference)[] {
  const found: (Link | LinkReference)[] = [];
  visit(tree, (node) => {
    if (node.type === "link" || node.type === "linkReference") found.push(node);
  });
  return found;
}
