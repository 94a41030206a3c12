import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

const known = /^(?:note|tip|important|warning|caution)$/i;
const likely: Readonly<Record<string, string>> = {
  info: "NOTE",
  information: "NOTE",
  hint: "TIP",
  attention: "WARNING",
  warn: "WARNING",
  danger: "CAUTION",
  error: "CAUTION",
};

export const alertKind: FileRule = {
  name: "alert-kind",
  severity: "warning",
  fixable: true,
  description:
    "A box such as `> [!INFO]` is shown as a quote with its mark, unless it is one of the five that GitHub has, alone on its line.",
  *check({ text, tree }) {
    for (const quote of nodesOf(tree, "blockquote")) {
      const [first] = quote.children;
      const lead = first?.type === "paragraph" ? first.children[0] : undefined;
      if (lead?.type !== "text") continue;
      const { start } = spanOf(lead);
      const line = text.slice(start, start + 300).split(/\r?\n/, 1)[0] ?? "";
      const [mark, kind = "", fold = "", rest = ""] =
        /^\[!([\p{L}\p{N}_ -]{1,40})\]([+-]?)[ \t]*(.*)$/u.exec(line) ?? [];
      if (!mark || (known.test(kind) && fold === "" && rest === "")) continue;
      const end = start + kind.length + 3;
      const like = known.test(kind) ? kind.toUpperCase() : likely[kind.toLowerCase()];
      if (like && rest === "") {
        const replacement = `[!${like}]`;
        const message = `there is no box \`${mark.trim()}\`; write \`${replacement}\``;
        yield { start, end, message, fix: { start, end: end + fold.length, replacement } };
        continue;
      }
      const message = known.test(kind)
        ? `the mark of a box stands alone on its line; write \`> [!${kind.toUpperCase()}]\`, and the words on the next line`
        : `there is no box \`[!${kind}]\`; write \`[!${like ?? "NOTE"}]\` alone on its line; there are NOTE, TIP, IMPORTANT, WARNING and CAUTION`;
      yield { start, end, message };
    }
  },
};
