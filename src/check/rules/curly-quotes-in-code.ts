import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

/** Blocks of these hold prose. */
const prose = /^(?:say|text|txt|md|markdown|plain|plaintext|mail|email|letter)$/i;

export const curlyQuotesInCode: FileRule = {
  name: "curly-quotes-in-code",
  severity: "warning",
  description: "Code with typographic quotes does not run when somebody copies it.",
  *check({ text, tree }) {
    const blocks = nodesOf(tree, "code").filter(({ lang }) => lang && !prose.test(lang));
    for (const node of [...nodesOf(tree, "inlineCode"), ...blocks]) {
      const span = spanOf(node);
      for (const { 0: line, index } of text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
        const place = line.search(/[“”]/);
        if (place === -1 || /["']/.test(line) || !/[=({$\\]|(?:^|[\s`])-/.test(line)) continue;
        const start = span.start + index + place;
        const message = 'this is a typographic quote; code needs a straight one (")';
        yield { start, end: start + 1, message };
      }
    }
  },
};
