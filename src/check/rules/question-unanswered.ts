import { spanOf } from "../../markdown/span";
import { partMarkersIn } from "../part-markers";
import { partsOf } from "../parts";
import type { FileRule } from "../rule";

export const questionUnanswered: FileRule = {
  name: "question-unanswered",
  severity: "warning",
  description: "A question has no `## Answer`; the page says that nobody has answered yet.",
  *check(file) {
    const parts = partsOf(file);
    // Then its answer is there, under another heading.
    if (partMarkersIn(file).some(({ kind }) => kind === "answer")) return;
    for (const [index, part] of parts.entries()) {
      if (part.kind !== "question" || part.paired) continue;
      // Its answer stands before it, which is reported there.
      if (parts.slice(0, index).some(({ kind, paired }) => kind === "answer" && !paired)) continue;
      const message =
        "this question has no answer; add a heading `## Answer` and what you say to it";
      yield { ...spanOf(part.heading), message };
    }
  },
};
