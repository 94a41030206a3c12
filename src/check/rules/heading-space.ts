import { proseOf } from "../prose";
import type { FileRule } from "../rule";
import { startsLine } from "../starts-line";

/** One `#` may begin a hashtag; two do not, and a part of the post is meant even by one. */
const unspaced = /(?<![#\\])(?:#{2,6}|#(?=(?:question|answer)\b))(?=[\p{L}\p{N}"'“‘*_[])/giu;

export const headingSpace: FileRule = {
  name: "heading-space",
  severity: "error",
  fixable: true,
  description:
    "`##Question` is no heading without a space after the `#`, so that the post loses its parts.",
  *check(file) {
    for (const { 0: marks, index: start } of proseOf(file).matchAll(unspaced)) {
      if (!startsLine(file.text, start)) continue;
      const end = start + marks.length;
      const message = `a heading needs a space after its marks; write \`${marks} \``;
      yield { start, end, message, fix: { start: end, end, replacement: " " } };
    }
  },
};
