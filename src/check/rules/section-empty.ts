import type { Heading } from "mdast";
import { spanOf } from "../../markdown/span";
import { isInvisible, partHeadings } from "../parts";
import type { FileRule } from "../rule";

export const sectionEmpty: FileRule = {
  name: "section-empty",
  severity: "warning",
  description:
    "There is nothing below a heading; something was forgotten, or the heading is one too many.",
  *check(file) {
    const parts = partHeadings(file);
    let open: Heading | undefined;
    for (const node of [...file.tree.children.filter((node) => !isInvisible(node)), undefined]) {
      const ends =
        node === undefined || (node.type === "heading" && node.depth <= (open?.depth ?? 0));
      if (open && (ends || parts.has(node))) {
        yield {
          ...spanOf(open),
          message: "there is no text below this heading; write it, or remove the heading",
        };
      }
      open = node?.type === "heading" && !parts.has(node) ? node : undefined;
    }
  },
};
