import type { Nodes } from "hast";
import { toHtml } from "hast-util-to-html";

/** HTML of a finished tree, with references as people write them (`&amp;`). */
export function serialise(tree: Nodes): string {
  return toHtml(tree, { characterReferences: { useNamedReferences: true } });
}
