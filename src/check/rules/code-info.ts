import { parseCodeInfo } from "../../markdown/code-info";
import { isLanguage } from "../../markdown/highlight";
import { spanOf } from "../../markdown/span";
import { quote } from "../../model/wording";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const codeInfo: FileRule = {
  name: "code-info",
  severity: "warning",
  description:
    'What stands after the fence of a code block is on no page, but for a language, `title="…"` and the numbers of lines to mark.',
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "code")) {
      if (!node.lang) continue;
      const { start } = spanOf(node);
      const end = start + text.slice(start).search(/\r?\n|$/);
      const written = [node.lang, node.meta].filter(Boolean).join(" ");
      const { language, rest } = parseCodeInfo(written);
      const isKnown = language === "" || /^say$/i.test(language) || isLanguage(language);
      if (isKnown && rest === "") continue;
      const message = isKnown
        ? `${quote(rest)} after the fence is on no page; write \`title="…"\` there, or a line above the block`
        : `${quote(language)} is no language that has colours; name one that shiki knows, or write the words on a line of their own`;
      yield { start, end, message };
    }
  },
};
