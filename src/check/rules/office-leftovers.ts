import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";
import { spanOf } from "../span";

const leftovers =
  /<\/?(?:o|w|m|v|st1):[a-z][\w-]{0,40}(?:\s[^<>]{0,500})?\/?>|<!--\[if [^\]]{0,200}\]>|\bclass=["']?Mso\w{0,40}|\bmso-[a-z-]{1,60}:/gi;

export const officeLeftovers: FileRule = {
  name: "office-leftovers",
  severity: "warning",
  fixable: true,
  description: "Marks of a word processor (`<o:p>`, `mso-…`) came along when text was pasted.",
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "html")) {
      const span = spanOf(node);
      for (const { 0: found, index } of text.slice(span.start, span.end).matchAll(leftovers)) {
        const start = span.start + index;
        const end = start + found.length;
        const message = "this was pasted along from a word processor; delete it";
        const isTag = /^<\/?\w+:/.test(found);
        yield { start, end, message, ...(isTag && { fix: { start, end, replacement: "" } }) };
      }
    }
  },
};
