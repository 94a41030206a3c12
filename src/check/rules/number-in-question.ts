import { isAnonymised } from "../anonymised";
import { askingText } from "../asking";
import { proseOf } from "../prose";
import type { FileRule } from "../rule";

/** Seven digits are longer than a salary or a date; fewer count after a word that says what they are. */
const number =
  /(?<![\p{L}\p{N}.,$€£¥₹+/=_-]|[$€£¥₹]\s)\d{7,30}(?![\p{L}\p{N}%]|[.,]\d|\s?(?:€|USD|EUR|GBP|dollars|euros|pounds)\b)|(?<=\b(?:employee|staff|case|ticket|badge|file|passport|student|requisition)\s(?:id|no\.?|number)?[\s:#]{0,3})\d{4,6}(?![\p{L}\p{N}.,])/giu;

export const numberInQuestion: FileRule = {
  name: "number-in-question",
  severity: "warning",
  description:
    "A long number in a question may be an employee's or a case's, which somebody can look up.",
  *check(file) {
    if (isAnonymised(file)) return;
    const prose = proseOf(file);
    for (const { 0: found, index: start } of askingText(file).matchAll(number)) {
      if (start >= file.bodyStart && prose.slice(start, start + found.length) !== found) continue;
      const message =
        "a long number in the question may lead to a person; take it out, or set `anonymised: true` if it does not";
      yield { start, end: start + found.length, message };
    }
  },
};
