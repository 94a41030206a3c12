import { quote } from "../../model/wording";
import { damagesIn } from "../mojibake";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";
import { spanOf } from "../span";
import { touches } from "../touches";

export const doubleEncoded: FileRule = {
  name: "double-encoded",
  severity: "warning",
  fixable: true,
  description:
    "Text was once read in the wrong encoding, so that readers see `Iâ€™m` for `I’m`. Code between backticks may show such text.",
  *check({ text, tree }) {
    const isCode = touches(nodesOf(tree, "inlineCode").map(spanOf));
    for (const { start, end, meant } of damagesIn(text)) {
      if (isCode({ start, end })) continue;
      const replacement = meant === "\uFEFF" ? "" : meant;
      yield {
        start,
        end,
        message: `${quote(text.slice(start, end))} is ${quote(meant)} in the wrong encoding; write ${quote(meant)}`,
        fix: { start, end, replacement },
      };
    }
  },
};
