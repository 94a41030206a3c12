import { quote } from "../../model/wording";
import { proseOf } from "../prose";
import type { FileRule } from "../rule";

const token = /[\p{L}\p{N}\p{M}'’_-]+/gu;
const gap = /^(?:[ \t]{1,3}|[ \t]{0,3}\r?\n[ \t>]{0,20})$/;
/** Small words that nobody writes twice. */
const never = new Set(
  "the an and or of to from as with at we they my your our their if but would should could these those this not".split(
    " ",
  ),
);
/** Longer ones that people do. */
const meant =
  /^(?:that|there|very|really|many|long|never|much|well|blah|please|maybe|wait|what|knock|quick|night|yada|hush|nous|vous|were|have|does|will|done|work|home|down|over)$/i;

export const repeatedWord: FileRule = {
  name: "repeated-word",
  severity: "warning",
  fixable: true,
  description:
    "A word stands twice in a row, most often at the end of a line and the beginning of the next.",
  *check(file) {
    const prose = proseOf(file);
    let last = "";
    let lastEnd = 0;
    for (const { 0: word, index } of prose.matchAll(token)) {
      const end = index + word.length;
      const isAgain =
        word.length === last.length &&
        word.toLowerCase() === last.toLowerCase() &&
        isSlip(last, word);
      if (isAgain && gap.test(prose.slice(lastEnd, index))) {
        const message = `${quote(last)} stands here twice; delete one`;
        const fix = { start: lastEnd, end, replacement: "" };
        const start = lastEnd - last.length;
        yield { start, end, message, ...(never.has(word.toLowerCase()) && { fix }) };
      }
      last = word;
      lastEnd = end;
    }
  },
};

function isSlip(first: string, second: string): boolean {
  if (never.has(first.toLowerCase())) return true;
  return /^\p{Ll}{4,40}$/u.test(first) && first === second && !meant.test(first);
}
