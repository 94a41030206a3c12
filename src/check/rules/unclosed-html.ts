import { spanOf } from "../../markdown/span";
import { htmlPieces } from "../html-pieces";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const unclosedHtml: FileRule = {
  name: "unclosed-html",
  severity: "error",
  description:
    "A comment or a tag that begins and never ends takes the text after it from the page.",
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "html")) {
      const span = spanOf(node);
      const html = text.slice(span.start, span.end);
      const open = htmlPieces(html).find(({ closed }) => !closed);
      if (!open) continue;
      const written = html.slice(open.start, open.start + 9);
      const [thing, end] =
        open.kind === "comment"
          ? ["comment", "`-->`"]
          : open.kind === "tag"
            ? ["tag", "the quotation mark or the `>` that it lacks"]
            : ["piece of markup", written === "<![CDATA[" ? "`]]>`" : "`>`"];
      const message = `the ${thing} that begins here never ends, and hides the text after it; add ${end}`;
      const start = span.start + open.start;
      yield { start, end: start + written.trimEnd().length, message };
    }
  },
};
