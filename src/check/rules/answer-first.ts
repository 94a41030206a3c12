import { spanOf } from "../../markdown/span";
import { partsOf } from "../parts";
import type { FileRule } from "../rule";

export const answerFirst: FileRule = {
  name: "answer-first",
  severity: "error",
  description: "An answer stands before its question; the page would say that nobody has answered.",
  *check(file) {
    const parts = partsOf(file);
    for (const [index, part] of parts.entries()) {
      if (part.kind !== "answer" || part.paired) continue;
      if (!parts.slice(index).some(({ kind, paired }) => kind === "question" && !paired)) continue;
      const message = "this answer stands before its question; move the question above it";
      yield { ...spanOf(part.heading), message };
    }
  },
};
