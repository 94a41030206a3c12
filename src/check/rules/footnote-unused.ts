import type { FootnoteDefinition } from "mdast";
import { visit } from "unist-util-visit";
import type { FileRule } from "../rule";
import { spanOf } from "../span";

export const footnoteUnused: FileRule = {
  name: "footnote-unused",
  severity: "warning",
  description:
    "Nothing refers to a footnote, so that its words are lost or stand at the end without a reason.",
  *check({ tree }) {
    const used = new Set<string>();
    const notes: FootnoteDefinition[] = [];
    visit(tree, (node) => {
      if (node.type === "footnoteReference") used.add(node.identifier);
      if (node.type === "footnoteDefinition") notes.push(node);
    });
    for (const note of notes) {
      if (used.has(note.identifier)) continue;
      const name = note.label ?? note.identifier;
      yield {
        ...spanOf(note),
        message: `nothing refers to this footnote; write [^${name}] where it belongs, or remove it`,
      };
    }
  },
};
