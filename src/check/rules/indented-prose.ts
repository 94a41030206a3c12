import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const indentedProse: FileRule = {
  name: "indented-prose",
  severity: "warning",
  description: "A paragraph that is indented by four spaces or more is shown as code.",
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "code")) {
      const { start, end } = spanOf(node);
      if (/^(?:`{3}|~{3})/.test(text.slice(start, start + 3)) || !isProse(node.value)) continue;
      const message =
        "four spaces in front make code of this text; remove them, or put code between lines of ```";
      yield { start, end, message };
    }
  },
};

/** Words in a row, ended as sentences are, or a heading's or list's mark before words; no sign of a programming language. */
function isProse(code: string): boolean {
  const sample = code.slice(0, 400);
  if (/[{}<>=;$\\|]|\w\(|["'][,:]|^\s*(?:import|from|def|npm|git|sudo|const|let) /m.test(sample))
    return false;
  if (/^(?:#{1,6}|[-+*]|\d+\.) \p{Lu}/u.test(sample)) return true;
  const words = sample.match(/(?<![\p{L}\p{N}_./-])\p{L}+(?![\p{L}\p{N}_/-])/gu)?.length ?? 0;
  return words >= 6 && /^["'“‘*_]*\p{Lu}/u.test(sample) && /[.!?:]["'”’*_]*\s/.test(`${sample} `);
}
