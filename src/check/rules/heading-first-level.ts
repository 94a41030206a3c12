import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import { partHeadings } from "../parts";
import type { FileRule } from "../rule";

export const headingFirstLevel: FileRule = {
  name: "heading-first-level",
  severity: "warning",
  description:
    "A page has one heading of the first level, its title; another is set as one of the second.",
  *check(file) {
    const parts = partHeadings(file);
    for (const heading of nodesOf(file.tree, "heading")) {
      if (heading.depth !== 1 || parts.has(heading)) continue;
      yield {
        ...spanOf(heading),
        message: "the title is the only heading of the first level; write ##",
      };
    }
  },
};
