import { spanOf } from "../../markdown/span";
import { isInvisible, partsOf } from "../parts";
import type { FileRule } from "../rule";

export const partEmpty: FileRule = {
  name: "part-empty",
  severity: "error",
  description: "There is nothing below a `Question` or `Answer` heading.",
  *check(file) {
    for (const { heading, kind, paired, content } of partsOf(file)) {
      if ((kind === "answer" && !paired) || !content.every(isInvisible)) continue;
      yield {
        ...spanOf(heading),
        message: `there is no text in this ${kind}; write it, or remove the heading`,
      };
    }
  },
};
