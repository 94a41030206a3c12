import { askingText } from "../asking";
import { emailsIn } from "../email";
import type { FileRule } from "../rule";

export const emailInQuestion: FileRule = {
  name: "email-in-question",
  severity: "error",
  description: "An e-mail address in a question says who asked.",
  check: (file) =>
    emailsIn(
      askingText(file),
      "an e-mail address stands in the question; take it out before anybody reads it",
    ),
};
