import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const unclosedFence: FileRule = {
  name: "unclosed-fence",
  severity: "error",
  description:
    "A code block that begins with a fence and never ends takes the rest of the text with it.",
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "code")) {
      const { start, end } = spanOf(node);
      const fence = /^(?:`{3,}|~{3,})/.exec(text.slice(start, start + 200))?.[0];
      if (fence === undefined) continue;
      const last = text.slice(Math.max(text.lastIndexOf("\n", end - 1), start) + 1, end);
      const isOneLine = !text.slice(start, end).includes("\n");
      const closing = /(`{3,}|~{3,})[ \t]*$/.exec(last)?.[1] ?? "";
      if (!isOneLine && closing.startsWith(fence)) continue;
      const message = `the block that begins here never ends; add a line ${fence} where it should`;
      yield { start, end: start + fence.length, message };
    }
  },
};
