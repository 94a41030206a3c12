import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import { isPlainAt } from "../plain-text";
import type { FileRule } from "../rule";

const reversed =
  /(?<![\\\]])\(([^()[\]\n]{1,200})\)\[(https?:\/\/[^\s[\]()]+|\/[^\s[\]()]*)\](?![[(:])/g;

export const linkReversed: FileRule = {
  name: "link-reversed",
  severity: "warning",
  description:
    "A link has its brackets the wrong way round, `(words)[address]`, so that readers see both.",
  fixable: true,
  *check({ tree, text }) {
    for (const paragraph of nodesOf(tree, "paragraph")) {
      const { start, end } = spanOf(paragraph);
      for (const match of text.slice(start, end).matchAll(reversed)) {
        const from = start + match.index;
        const to = from + match[0].length;
        if (![from, to - 1].every((offset) => isPlainAt(paragraph, offset))) continue;
        const fix = { start: from, end: to, replacement: `[${match[1]}](${match[2]})` };
        const message = "this link has its brackets the wrong way round; write [words](address)";
        yield { start: from, end: to, message, fix };
      }
    }
  },
};
