import type { FootnoteDefinition } from "mdast";
import { visit } from "unist-util-visit";
import type { FileRule } from "../rule";
import { spanOf } from "../span";

export const footnoteDuplicate: FileRule = {
  name: "footnote-duplicate",
  severity: "error",
  description: "Two footnotes have one name; the text of the second is lost.",
  *check({ tree }) {
    const notes: FootnoteDefinition[] = [];
    visit(tree, "footnoteDefinition", (node: FootnoteDefinition) => {
      notes.push(node);
    });
    const seen = new Set<string>();
    for (const note of notes) {
      if (seen.has(note.identifier)) {
        yield {
          ...spanOf(note),
          message: `there is a footnote [^${note.label ?? note.identifier}] already; give this one another name`,
        };
      }
      seen.add(note.identifier);
    }
  },
};
