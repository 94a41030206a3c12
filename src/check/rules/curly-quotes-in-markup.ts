import { codeIn } from "../code-in";
import type { FileRule } from "../rule";
import { touches } from "../touches";

/** A link's title, or an attribute of a tag. */
const quoted =
  /(?<=(?<!\\)\]\([^\s()<>]{1,200} )[“”]([^“”"()\r\n]{0,200})[“”](?=\))|(?<=<[a-z][^<>]{1,100}=)[“”]([^“”"<>]{0,500})[“”]/gi;

export const curlyQuotesInMarkup: FileRule = {
  name: "curly-quotes-in-markup",
  severity: "warning",
  fixable: true,
  description:
    "Typographic quotes around an attribute or a link's title are taken as part of it, and the link breaks.",
  *check({ text, tree }) {
    const isCode = touches(codeIn(tree));
    for (const { 0: found, 1: title, 2: value = "", index: start } of text.matchAll(quoted)) {
      const end = start + found.length;
      if (isCode({ start, end })) continue;
      const message = 'markup needs straight quotes (") here';
      yield { start, end, message, fix: { start, end, replacement: `"${title ?? value}"` } };
    }
  },
};
