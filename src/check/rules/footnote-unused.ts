import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const footnoteUnused: FileRule = {
  name: "footnote-unused",
  severity: "warning",
  description:
    "Nothing refers to a footnote, so that its words are lost or stand at the end without a reason.",
  *check({ tree }) {
    const used = new Set(nodesOf(tree, "footnoteReference").map(({ identifier }) => identifier));
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
