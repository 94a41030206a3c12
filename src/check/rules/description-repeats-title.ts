import { gist, textField } from "../fields";
import type { FileRule } from "../rule";

export const descriptionRepeatsTitle: FileRule = {
  name: "description-repeats-title",
  severity: "warning",
  description: "A description says what the title says, and tells nobody more.",
  *check(file) {
    const title = textField(file, "title");
    const description = textField(file, "description");
    if (!title || !description || gist(title.value) !== gist(description.value)) return;
    const { start, end } = description;
    yield { start, end, message: "the description repeats the title; say what the answer is" };
  },
};
