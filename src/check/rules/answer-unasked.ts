import { spanOf } from "../../markdown/span";
import { partsOf } from "../parts";
import type { FileRule } from "../rule";

export const answerUnasked: FileRule = {
  name: "answer-unasked",
  severity: "warning",
  description:
    "An answer has no question of its own, so that the page sets it as a heading like any other.",
  *check(file) {
    const parts = partsOf(file);
    for (const [index, part] of parts.entries()) {
      if (part.kind !== "answer" || part.paired) continue;
      if (parts.slice(index).some(({ kind, paired }) => kind === "question" && !paired)) continue;
      const message =
        "this answer has no question; add a heading `## Question` before it, or call this one something else";
      yield { ...spanOf(part.heading), message };
    }
  },
};
