import type { List, RootContent } from "mdast";
import { spanOf } from "../../markdown/span";
import { containersOf } from "../nodes";
import type { FileRule } from "../rule";

export const listRestart: FileRule = {
  name: "list-restart",
  severity: "warning",
  description:
    "Text between two items that is not indented ends the numbered list, and the next item begins at 1 again.",
  *check({ tree }) {
    for (const parent of containersOf(tree)) {
      let before: List | undefined;
      let between: RootContent[] = [];
      for (const node of parent.children) {
        if (node.type === "heading" || node.type === "thematicBreak") before = undefined;
        if (node.type !== "list" || !node.ordered) {
          between.push(node);
          continue;
        }
        if (before && node.start === 1 && interrupts(before, between)) {
          const { start } = spanOf(node);
          const message =
            "the numbers begin again here; indent what stands between this item and the last one, so that the list goes on";
          yield { start, end: start + 1, message };
        }
        before = node;
        between = [];
      }
    }
  },
};

/** Whether what follows a list was meant for its last item: no list has one item, and code alone does not begin a new thought. */
function interrupts({ children }: List, between: readonly RootContent[]): boolean {
  if (between.length === 0) return false;
  return children.length === 1 || between.every(({ type }) => type === "code");
}
