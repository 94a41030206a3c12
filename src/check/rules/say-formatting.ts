import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

const marks =
  /(?<![\p{L}\p{N}*\\])\*{1,3}[^\s*][^*\n]{0,500}\*{1,3}|(?<![\p{L}\p{N}_])_{1,2}[^\s_][^_\n]{0,500}_{1,2}(?![\p{L}\p{N}])|\[[^[\]\n]{1,200}\]\([^()\s]{1,500}\)|^[ \t]*#{1,6} |`[^`\n]{1,500}`/gmu;

export const sayFormatting: FileRule = {
  name: "say-formatting",
  severity: "warning",
  description:
    "Words to say (a block marked `say`) are taken as they are: stars, backticks and links show as typed.",
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "code")) {
      if (node.lang?.toLowerCase() !== "say") continue;
      const { start, end } = spanOf(node);
      const from = text.indexOf("\n", start) + 1;
      if (from === 0 || from > end) continue;
      for (const { 0: found, index } of text.slice(from, end).matchAll(marks)) {
        const message = "words to say cannot be formatted; write them plain";
        yield { start: from + index, end: from + index + found.length, message };
      }
    }
  },
};
