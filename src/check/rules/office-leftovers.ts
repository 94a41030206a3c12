import { codeIn } from "../code-in";
import type { FileRule } from "../rule";
import { touches } from "../touches";

const leftovers =
  /<\/?(?:o|w|m|v|st1):[a-z][\w-]{0,40}(?:\s[^<>]{0,500})?\/?>|<!--\[if [^\]]{0,200}\]>|\bclass=["']?Mso\w{0,40}|\bmso-[a-z-]{1,60}:/gi;

export const officeLeftovers: FileRule = {
  name: "office-leftovers",
  severity: "warning",
  fixable: true,
  description: "Marks of a word processor (`<o:p>`, `mso-…`) came along when text was pasted.",
  *check({ text, tree }) {
    const isCode = touches(codeIn(tree));
    for (const { 0: found, index: start } of text.matchAll(leftovers)) {
      const end = start + found.length;
      if (isCode({ start, end })) continue;
      const message = "this was pasted along from a word processor; delete it";
      const isTag = /^<\/?\w+:/.test(found);
      yield { start, end, message, ...(isTag && { fix: { start, end, replacement: "" } }) };
    }
  },
};
