import { askingText } from "../asking";
import { phonesIn } from "../phone";
import type { FileRule } from "../rule";

export const phoneInQuestion: FileRule = {
  name: "phone-in-question",
  severity: "error",
  description: "A telephone number in a question says who asked.",
  check: (file) =>
    phonesIn(
      askingText(file),
      "a telephone number stands in the question; take it out before anybody reads it",
    ),
};
