import { spanOf } from "../../markdown/span";
import { quote } from "../../model/wording";
import { damagesIn } from "../mojibake";
import { nodesOf } from "../nodes";
import type { FileRule, Finding } from "../rule";
import { touches } from "../touches";

export const doubleEncoded: FileRule = {
  name: "double-encoded",
  severity: "warning",
  fixable: true,
  description:
    "Text was once read in the wrong encoding, so that readers see `Iâ€™m` for `I’m`. Code between backticks may show such text.",
  *check({ text, tree }) {
    const code = nodesOf(tree, "inlineCode").map(spanOf);
    const damages = damagesIn(text);
    const isCode = touches(code);
    for (const { start, end, meant } of damages) {
      if (isCode({ start, end })) continue;
      const replacement = meant === "\uFEFF" ? "" : meant;
      yield {
        start,
        end,
        message: `${quote(text.slice(start, end))} is ${quote(meant)} in the wrong encoding; write ${quote(replacement)}`,
        fix: { start, end, replacement },
      };
    }
    yield* halvesIn(text, touches([...code, ...damages].sort((a, b) => a.start - b.start)));
  },
};

/** Two thirds of a quotation mark or a dash, whose last byte some program threw away. */
function* halvesIn(text: string, isKnown: ReturnType<typeof touches>): Generator<Finding> {
  for (const { 0: half, index: start } of text.matchAll(/â€|â\u0080/g)) {
    const end = start + half.length;
    if (isKnown({ start, end })) continue;
    const message = `${quote(half)} is what the wrong encoding left of a quotation mark or a dash; type it again`;
    yield { start, end, message };
  }
}
