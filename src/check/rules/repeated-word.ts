import { quote } from "../../model/wording";
import { proseOf } from "../prose";
import type { FileRule } from "../rule";

const twice =
  /(?<![\p{L}\p{N}\p{M}'’_-])(\p{L}{2,40})([ \t]{1,3}|[ \t]{0,3}\r?\n[ \t>]{0,20})\1(?![\p{L}\p{N}\p{M}'’_-])/giu;
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
    for (const { 0: found, 1: word = "", 2: gap = "", index: start } of proseOf(file).matchAll(
      twice,
    )) {
      const isNever = never.has(word.toLowerCase());
      const again = found.slice(word.length + gap.length);
      if (!isNever && (word.length < 4 || /\p{Lu}/u.test(word + again) || meant.test(word)))
        continue;
      const end = start + found.length;
      const message = `${quote(word)} stands here twice; delete one`;
      const fix = { start: start + word.length, end, replacement: "" };
      yield { start, end, message, ...(isNever && { fix }) };
    }
  },
};
