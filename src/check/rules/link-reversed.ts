import { visit } from "unist-util-visit";
import { isPlainAt } from "../plain-text";
import type { FileRule, Finding } from "../rule";
import { spanOf } from "../span";

const reversed =
  /(?<![\\\]])\(([^()[\]\n]{1,200})\)\[(https?:\/\/[^\s[\]()]+|\/[^\s[\]()]*)\](?![[(:])/g;

export const linkReversed: FileRule = {
  name: "link-reversed",
  severity: "warning",
  description:
    "A link has its brackets the wrong way round, `(words)[address]`, so that readers see both.",
  fixable: true,
  *check({ tree, text }) {
    const found: Finding[] = [];
    visit(tree, "paragraph", (paragraph) => {
      const { start, end } = spanOf(paragraph);
      for (const match of text.slice(start, end).matchAll(reversed)) {
        const from = start + match.index;
        const to = from + match[0].length;
        if (![from, to - 1].every((offset) => isPlainAt(paragraph, offset))) continue;
        const fix = { start: from, end: to, replacement: `[${match[1]}](${match[2]})` };
        const message = "this link has its brackets the wrong way round; write [words](address)";
        found.push({ start: from, end: to, message, fix });
      }
    });
    yield* found;
  },
};
