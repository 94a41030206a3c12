import { nodesOf } from "../nodes";
import { notProse, proseOf } from "../prose";
import type { FileRule, Finding } from "../rule";
import { spanOf } from "../span";

const title = /(?<!\\)\]\([^\s()<>]{1,500} [“”]([^“”"()\r\n]{0,200})[“”]\)/g;
const attribute = /=[“”]([^“”"<>]{0,500})[“”]/g;

export const curlyQuotesInMarkup: FileRule = {
  name: "curly-quotes-in-markup",
  severity: "warning",
  fixable: true,
  description:
    "Typographic quotes around an attribute or a link's title are taken as part of it, and the link breaks.",
  *check(file) {
    const prose = proseOf(file);
    for (const { 0: found, 1: words = "", index } of file.text.matchAll(title)) {
      if (prose[index] !== notProse)
        yield findingAt(index + found.length - words.length - 3, words);
    }
    for (const node of nodesOf(file.tree, "html")) {
      const { start, end } = spanOf(node);
      for (const { 1: words = "", index } of file.text.slice(start, end).matchAll(attribute)) {
        yield findingAt(start + index + 1, words);
      }
    }
  },
};

function findingAt(start: number, words: string): Finding {
  const end = start + words.length + 2;
  const message = 'markup needs straight quotes (") here';
  return { start, end, message, fix: { start, end, replacement: `"${words}"` } };
}
