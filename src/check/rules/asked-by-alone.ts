import { textField } from "../fields";
import { partsOf } from "../parts";
import type { FileRule } from "../rule";

export const askedByAlone: FileRule = {
  name: "asked-by-alone",
  severity: "warning",
  description: "`askedBy` stands under a question, and the post has none; it is on no page.",
  *check(file) {
    const field = textField(file, "askedBy");
    if (file.kind !== "post" || !field) return;
    if (partsOf(file).some(({ kind }) => kind === "question")) return;
    const message = "nobody asks anything here; add a heading `## Question`, or remove `askedBy`";
    yield { start: field.start, end: field.end, message };
  },
};
