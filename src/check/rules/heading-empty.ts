import { toString as textOf } from "mdast-util-to-string";
import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const headingEmpty: FileRule = {
  name: "heading-empty",
  severity: "warning",
  description: "A heading has no words, and is left out of the page.",
  *check({ tree }) {
    for (const heading of nodesOf(tree, "heading")) {
      if (textOf(heading).trim() !== "") continue;
      yield {
        ...spanOf(heading),
        message: "this heading has no words; write some, or remove the line",
      };
    }
  },
};
