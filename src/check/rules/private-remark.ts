import { notProse, proseOf } from "../prose";
import type { FileRule } from "../rule";

/** Remarks that other programs leave out of a page: the words between their marks, or the mark of one that never ends. */
const remarks: readonly RegExp[] = [
  /(?<![%\p{L}\p{N}\\])%%(?!%)([\s\S]{1,3000}?)%%(?!%)/gu,
  /\{%-?\s*comment\s*-?%\}([\s\S]{0,5000}?)\{%-?\s*endcomment\s*-?%\}/g,
  /\{%-?\s*comment\s*-?%\}(?![\s\S]{0,5000}?\{%-?\s*endcomment)/g,
  /\{\/\*([\s\S]{0,3000}?)\*\/\}/g,
  /\{\{!(?:--)?([\s\S]{0,3000}?)(?:--)?\}\}/g,
  /\{#[ \t]([\s\S]{0,3000}?)[ \t]#\}/g,
  /\{>>([\s\S]{0,3000}?)<<\}/g,
];

export const privateRemark: FileRule = {
  name: "private-remark",
  severity: "error",
  fixable: true,
  description:
    "Remarks in the way of another program (`%%…%%`, `{% comment %}`, `{/* … */}`) are private words that readers would see.",
  *check(file) {
    const { text, bodyStart } = file;
    const prose = proseOf(file);
    for (const pattern of remarks) {
      for (const { 0: written, 1: words, index: start } of text.matchAll(pattern)) {
        const end = start + written.length;
        if (start < bodyStart || prose[start] === notProse || prose[end - 1] === notProse) continue;
        const message =
          "readers see this remark: it is in the way of another program; write `<!-- … -->` around it, or remove it";
        const isSafe = words !== undefined && !/--|\n[ \t>]*\r?\n/.test(words);
        const replacement = words?.trim() ? `<!-- ${words.trim()} -->` : "";
        yield { start, end, message, ...(isSafe && { fix: { start, end, replacement } }) };
      }
    }
  },
};
