import { spanOf } from "../../markdown/span";
import { partMarkersIn } from "../part-markers";
import type { FileRule } from "../rule";

export const partHeading: FileRule = {
  name: "part-heading",
  severity: "warning",
  description:
    "A question or an answer begins with a line in bold, `Q:` or another heading than `## Question` and `## Answer`, so that the page is an article.",
  *check(file) {
    for (const { node, kind } of partMarkersIn(file)) {
      const heading = kind === "question" ? "## Question" : "## Answer";
      const message = `this reads like the beginning of ${kind === "question" ? "a question" : "an answer"}, and the page takes it for text like any other; write \`${heading}\` on a line of its own`;
      const { start, end } = spanOf(node);
      const line = file.text.slice(start, end).search(/\r?\n|$/);
      yield { start, end: start + line, message };
    }
  },
};
