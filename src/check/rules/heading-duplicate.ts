import { toString as textOf } from "mdast-util-to-string";
import { spanOf } from "../../markdown/span";
import { slugify } from "../../model/slug";
import { nodesOf } from "../nodes";
import { partHeadings } from "../parts";
import type { FileRule } from "../rule";

export const headingDuplicate: FileRule = {
  name: "heading-duplicate",
  severity: "warning",
  description:
    "Two headings of a page say the same; links to the second change when the first goes.",
  *check(file) {
    const parts = partHeadings(file);
    const seen = new Set<string>();
    for (const heading of nodesOf(file.tree, "heading")) {
      const text = textOf(heading).trim();
      const name = slugify(text);
      if (text === "" || parts.has(heading)) continue;
      if (seen.has(name)) {
        yield {
          ...spanOf(heading),
          message: "there is a heading with these words already; give this one others",
        };
      }
      seen.add(name);
    }
  },
};
