import type { Finding } from "./rule";

/** `+44 20 7946 0018`; separators are single, so that sums and dates do not come together. */
const international =
  /(?<![\p{L}\p{N}+])\+[1-9](?:[ .\-\u00A0/]?(?:\(\d{1,4}\)|\d)){7,14}(?![\p{L}\p{N}%]|[.,]\d)/gu;
/** `(212) 867-5309`, `212-867-5309`, `1.212.867.5309`: area codes and exchanges begin with 2 to 9. */
const american =
  /(?<![\p{L}\p{N}$€£+]|[\p{L}\p{N}][-./]|\p{N} )(?:1[-. ])?(?:\([2-9]\d{2}\)[ \u00A0]?|[2-9]\d{2}[-.])[2-9]\d{2}[-.]\d{4}(?![\p{L}\p{N}]|[-./]\d)/gu;

/** `+10 000 000` is an amount; `+1 555 0100` is for stories. */
function isNoPhone(found: string): boolean {
  const digits = found.replace(/\D/g, "");
  if (/^\+\d{4}-\d{2}-\d{2}$/.test(found)) return true;
  return (
    digits.length < 8 || /^\+\d{1,3}(?:[ \u00A0.]000)+$/.test(found) || /55501\d\d$/.test(digits)
  );
}

/**
 * The telephone numbers in a text, in international and in American writing.
 * @see https://www.itu.int/rec/T-REC-E.123 and https://en.wikipedia.org/wiki/555_(telephone_number)
 */
export function* phonesIn(text: string, message: string): Generator<Finding> {
  if (!/\d{2}/.test(text)) return;
  for (const pattern of [international, american]) {
    for (const { 0: found, index: start } of text.matchAll(pattern)) {
      if (!isNoPhone(found)) yield { start, end: start + found.length, message };
    }
  }
}
