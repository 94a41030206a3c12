import { gist, textField } from "../fields";
import type { FileRule } from "../rule";

export const shortAnswerRepeatsTitle: FileRule = {
  name: "short-answer-repeats-title",
  severity: "warning",
  description: "The short answer repeats the title instead of answering it.",
  *check(file) {
    const title = textField(file, "title");
    const answer = textField(file, "shortAnswer");
    if (!title || !answer || gist(title.value) !== gist(answer.value)) return;
    const { start, end } = answer;
    yield {
      start,
      end,
      message: "the short answer repeats the title; answer it in a sentence or two",
    };
  },
};
