import { textField } from "../fields";
import type { FileRule } from "../rule";

const longest = 400;

export const shortAnswerLong: FileRule = {
  name: "short-answer-long",
  severity: "warning",
  description: `A short answer has more than ${longest} characters; it fills a phone's screen and is short no more.`,
  *check(file) {
    const answer = textField(file, "shortAnswer");
    if (!answer || answer.value.length <= longest) return;
    const { value, start, end } = answer;
    const message = `the short answer has ${value.length} characters; keep it below ${longest}, the rest belongs into the answer`;
    yield { start, end, message };
  },
};
