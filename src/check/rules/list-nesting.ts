import type { List, ListItem, RootContent } from "mdast";
import { spanOf } from "../../markdown/span";
import { containersOf, nodesOf } from "../nodes";
import type { CheckedFile, FileRule, Finding } from "../rule";

export const listNesting: FileRule = {
  name: "list-nesting",
  severity: "warning",
  description:
    "An item that is indented by too little is no part of the item above it: it becomes its neighbor, or a list of its own.",
  *check(file) {
    for (const list of nodesOf(file.tree, "list")) {
      for (const [place, item] of list.children.entries()) {
        const above = list.children[place - 1];
        if (above && isDeeper(file, item, above)) yield findingFor(file, item, above);
      }
    }
    for (const parent of containersOf(file.tree)) {
      for (const [place, node] of parent.children.entries()) {
        const above = parent.children[place - 1];
        if (!isList(node) || !isList(above)) continue;
        const [item] = node.children;
        const last = above.children.at(-1);
        if (item && last && isDeeper(file, item, last)) yield findingFor(file, item, last);
      }
    }
  },
};

const isList = (node: RootContent | undefined): node is List => node?.type === "list";

/** Right-aligned numbers (` 9.` above `10.`) begin at different columns and are no deeper. */
function isDeeper(file: CheckedFile, item: ListItem, above: ListItem): boolean {
  return columnOf(item) > columnOf(above) && contentColumn(file, item) > contentColumn(file, above);
}

const columnOf = (item: ListItem): number => item.position?.start.column ?? 0;

function contentColumn({ text }: CheckedFile, item: ListItem): number {
  const { start } = spanOf(item);
  const [mark = ""] = /^(?:[-+*]|\d{1,9}[.)])[ \t]*/.exec(text.slice(start, start + 40)) ?? [];
  return columnOf(item) + mark.length;
}

function findingFor(file: CheckedFile, item: ListItem, above: ListItem): Finding {
  const { start } = spanOf(item);
  const needed = contentColumn(file, above) - 1;
  const message = `this item is indented by ${columnOf(item) - 1}, too little to belong to the one above; indent it by ${needed}, or not at all`;
  return { start, end: start + 1, message };
}
