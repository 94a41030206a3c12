import { tellingText } from "../asking";
import { phonesIn } from "../phone";
import type { FileRule } from "../rule";

export const phoneInAnswer: FileRule = {
  name: "phone-in-answer",
  severity: "warning",
  description:
    "A telephone number in an answer or an article is collected by machines, and may be somebody's own.",
  check: (file) =>
    phonesIn(
      tellingText(file),
      "a telephone number stands here for all to collect; take it out, or link to a page that has it",
    ),
};
