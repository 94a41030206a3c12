import type { Nodes, Root } from "mdast";
import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const footnoteUnused: FileRule = {
  name: "footnote-unused",
  severity: "warning",
  description:
    "Nothing refers to a footnote, so that its words are lost or stand at the end without a reason.",
  *check({ tree }) {
    const used = shownNotes(tree);
    for (const note of nodesOf(tree, "footnoteDefinition")) {
      if (used.has(note.identifier)) continue;
      const name = note.label ?? note.identifier;
      yield {
        ...spanOf(note),
        message: `nothing refers to this footnote; write [^${name}] where it belongs, or remove it`,
      };
    }
  },
};

/** The notes that the text refers to, and those that these refer to: one that only names itself is on no page. */
function shownNotes(tree: Root): ReadonlySet<string> {
  const notes = new Map(
    nodesOf(tree, "footnoteDefinition")
      .toReversed()
      .map((note) => [note.identifier, note]),
  );
  const shown = new Set<string>();
  const walk = (node: Nodes): void => {
    if (node.type === "footnoteReference" && !shown.has(node.identifier)) {
      shown.add(node.identifier);
      for (const block of notes.get(node.identifier)?.children ?? []) walk(block);
    }
    if (!("children" in node)) return;
    for (const child of node.children) if (child.type !== "footnoteDefinition") walk(child);
  };
  walk(tree);
  return shown;
}
