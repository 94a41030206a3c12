import { toString as textOf } from "mdast-util-to-string";
import { spanOf } from "../../markdown/span";
import { partMarkersIn } from "../part-markers";
import type { FileRule } from "../rule";

export const headingByBold: FileRule = {
  name: "heading-by-bold",
  severity: "warning",
  description:
    "A line in bold stands for a heading; contents, links and screen readers pass it over.",
  *check(file) {
    const { tree } = file;
    const markers = new Set(partMarkersIn(file).map(({ node }) => node));
    for (const [index, node] of tree.children.entries()) {
      const [only, more] = node.type === "paragraph" ? node.children : [];
      const isBold = only?.type === "strong" && more === undefined;
      const next = tree.children[index + 1];
      if (!isBold || markers.has(node) || !next || next.type === "heading") continue;
      const text = textOf(only).trim();
      if (text.length > 80 || /[.!?:;,…]["”’)]?$/.test(text)) continue;
      yield {
        ...spanOf(node),
        message: "a line in bold looks like a heading; write ### before it, without the stars",
      };
    }
  },
};
