import { isAnonymised } from "../anonymised";
import { askingText } from "../asking";
import { notProse, proseOf } from "../prose";
import type { FileRule } from "../rule";

const digits = /\d{4,30}/g;
/** A part of a word, an address, a sum or a telephone number. */
const joinedBefore = /[\p{L}\p{N}.,+/=_&?-]$|[$€£¥₹]\s?$|\+\d[\d .-]*$/u;
const joinedAfter = /^(?:[\p{L}\p{N}%€£/_-]|[.,]\d|\s?(?:USD|EUR|GBP|dollars|euros|pounds)\b)/u;
const named =
  /\b(?:employee|staff|case|ticket|badge|file|passport|student|requisition)\s(?:id|no\.?|number)?[\s:#]{0,3}$/i;

export const numberInQuestion: FileRule = {
  name: "number-in-question",
  severity: "warning",
  description:
    "A long number in a question may be an employee's or a case's, which somebody can look up.",
  *check(file) {
    if (isAnonymised(file)) return;
    const asking = askingText(file);
    for (const { 0: found, index: start } of asking.matchAll(digits)) {
      const end = start + found.length;
      const before = asking.slice(Math.max(0, start - 30), start);
      if (joinedBefore.test(before) || joinedAfter.test(asking.slice(end, end + 10))) continue;
      // Seven digits are longer than a salary or a date; fewer count where a word says what they are.
      if (found.length < 7 && !named.test(before)) continue;
      if (start >= file.bodyStart && proseOf(file)[start] === notProse) continue;
      const message =
        "a long number in the question may lead to a person; take it out, or set `anonymised: true` if it does not";
      yield { start, end, message };
    }
  },
};
