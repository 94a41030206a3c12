import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import { isPlainAt } from "../plain-text";
import type { FileRule } from "../rule";

const parted = /(?<![\\\]])\[[^[\]\n]{1,200}\]( +)\((?:https?:\/\/|\/|#)[^\s()]*\)/g;

export const linkGap: FileRule = {
  name: "link-gap",
  severity: "warning",
  description: "A space parts the words of a link from its address, so that readers see brackets.",
  fixable: true,
  *check({ tree, text }) {
    for (const paragraph of nodesOf(tree, "paragraph")) {
      const { start, end } = spanOf(paragraph);
      for (const match of text.slice(start, end).matchAll(parted)) {
        const from = start + match.index;
        const to = from + match[0].length;
        const gap = from + match[0].indexOf("]") + 1;
        if (![from, gap, to - 1].every((offset) => isPlainAt(paragraph, offset))) continue;
        const fix = { start: gap, end: gap + (match[1]?.length ?? 0), replacement: "" };
        const message = "a space parts the words of this link from its address; remove it";
        yield { start: from, end: to, message, fix };
      }
    }
  },
};
