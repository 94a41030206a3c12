import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const headingSkips: FileRule = {
  name: "heading-skips",
  severity: "warning",
  description:
    "A heading is more than one level below the one before; the page closes it up, which may not be what was meant.",
  *check({ tree }) {
    let above = 1;
    for (const heading of nodesOf(tree, "heading")) {
      if (heading.depth > above + 1) {
        const message = `a heading of level ${heading.depth} follows one of level ${above}; write ${"#".repeat(above + 1)}`;
        yield { ...spanOf(heading), message };
      }
      above = heading.depth;
    }
  },
};
