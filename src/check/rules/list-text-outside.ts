import { spanOf } from "../../markdown/span";
import { containersOf } from "../nodes";
import type { FileRule } from "../rule";

export const listTextOutside: FileRule = {
  name: "list-text-outside",
  severity: "warning",
  description:
    "A paragraph that is indented, but by less than the text of the list item above it, falls out of the list.",
  *check({ tree }) {
    for (const parent of containersOf(tree)) {
      for (const [place, node] of parent.children.entries()) {
        const above = parent.children[place - 1];
        if (node.type !== "paragraph" || above?.type !== "list") continue;
        const column = node.position?.start.column ?? 1;
        const listColumn = above.position?.start.column ?? 1;
        const textColumn = above.children.at(-1)?.children[0]?.position?.start.column ?? 1;
        if (column <= listColumn || column >= textColumn) continue;
        const { start, end } = spanOf(node);
        const message = `this paragraph is not part of the list item above; indent it by ${textColumn - 1}, or not at all`;
        yield { start, end, message };
      }
    }
  },
};
