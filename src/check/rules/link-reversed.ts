import { notProse, proseOf } from "../prose";
import type { FileRule } from "../rule";

const reversed =
  /(?<![\]\\])\(([^()[\]\r\n]{1,200})\)\[((?:https?:\/\/|mailto:|www\.|\/|#|\.{1,2}\/)[^\s[\]()]{0,500})\](?![([:])/g;

export const linkReversed: FileRule = {
  name: "link-reversed",
  severity: "warning",
  fixable: true,
  description: "`(text)[address]` is no link: the brackets are the wrong way round.",
  *check(file) {
    const prose = proseOf(file);
    for (const { 0: found, 1: text, 2: address, index: start } of file.text.matchAll(reversed)) {
      if (prose[start] === notProse) continue;
      const end = start + found.length;
      const replacement = `[${text}](${address})`;
      const message = "brackets and parentheses are the wrong way round; write `[text](address)`";
      yield { start, end, message, fix: { start, end, replacement } };
    }
  },
};
