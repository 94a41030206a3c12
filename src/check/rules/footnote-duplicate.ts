import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const footnoteDuplicate: FileRule = {
  name: "footnote-duplicate",
  severity: "error",
  description: "Two footnotes have one name; the text of the second is lost.",
  *check({ tree }) {
    const seen = new Set<string>();
    for (const note of nodesOf(tree, "footnoteDefinition")) {
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
