import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const accidentalHeading: FileRule = {
  name: "accidental-heading",
  severity: "warning",
  fixable: true,
  description:
    "A line of `---` right under a paragraph makes a heading of it; a blank line between makes it the rule that was meant.",
  *check({ text, tree }) {
    for (const heading of nodesOf(tree, "heading")) {
      const { start, end } = spanOf(heading);
      const written = text.slice(start, end);
      const [found, eol = "", indent = "", line = ""] =
        /(\r?\n|\r)([ \t>]*)(-+|=+)[ \t]*$/.exec(written) ?? [];
      if (found === undefined) continue;
      const words = written.slice(0, -found.length);
      if (!/[.!:;,…]["”’')*_]*\s*$|[\r\n]/.test(words) && words.length < 80) continue;
      const place = start + written.lastIndexOf(line);
      const message = `this line makes a heading of the text above it; put a blank line between, or write the heading with \`${"#".repeat(heading.depth)} \``;
      const isRule = line.length >= 3 && line.startsWith("-") && !indent.includes(">");
      const at = place - indent.length;
      yield {
        start: place,
        end: place + line.length,
        message,
        ...(isRule && { fix: { start: at, end: at, replacement: eol } }),
      };
    }
  },
};
