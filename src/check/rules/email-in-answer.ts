import { tellingText } from "../asking";
import { emailsIn } from "../email";
import type { FileRule } from "../rule";

export const emailInAnswer: FileRule = {
  name: "email-in-answer",
  severity: "warning",
  description:
    "An e-mail address in an answer or an article is collected by machines, and may be somebody's own.",
  check: (file) =>
    emailsIn(
      tellingText(file),
      "an e-mail address stands here for all to collect; take it out, or link to a page that has it",
    ),
};
