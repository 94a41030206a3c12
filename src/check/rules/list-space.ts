import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import { proseOf } from "../prose";
import type { FileRule } from "../rule";

const unspaced = /^([ \t>\uFFFC]*)([-+*]|\d{1,3}[.)])(?=\p{L})/gmu;

export const listSpace: FileRule = {
  name: "list-space",
  severity: "warning",
  fixable: true,
  description:
    "Lines that begin with `-` or `1.` are a list only with a space after it; without one they run together.",
  *check(file) {
    const prose = proseOf(file);
    for (const node of nodesOf(file.tree, "paragraph")) {
      const span = spanOf(node);
      const marks = [...prose.slice(span.start, span.end).matchAll(unspaced)];
      const lines = prose.slice(span.start, span.end).split("\n").length;
      if (marks.length < 2 || marks.length < lines || marks[0]?.index !== 0) continue;
      for (const { 1: indent = "", 2: mark = "", index } of marks) {
        const start = span.start + index + indent.length;
        const end = start + mark.length;
        const message = `an item of a list needs a space after its mark; write \`${mark} \``;
        yield { start, end, message, fix: { start: end, end, replacement: " " } };
      }
    }
  },
};
