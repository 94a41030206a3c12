import { spanOf } from "../../markdown/span";
import { htmlPieces } from "../html-pieces";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const hiddenMarkup: FileRule = {
  name: "hidden-markup",
  severity: "warning",
  description:
    "Instructions (`<?php … ?>`), declarations (`<!…>`) and CDATA sections vanish from the page with all that is in them.",
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "html")) {
      const span = spanOf(node);
      const html = text.slice(span.start, span.end);
      for (const { kind, start, end, closed } of htmlPieces(html)) {
        const written = html.slice(start, start + 10);
        if (kind !== "other" || !closed || /^<!doctype\b/i.test(written)) continue;
        const sign = /^<(?:\?|!\[CDATA\[|!\[?)\w*/.exec(written)?.[0] ?? written;
        const message = `\`${sign}…>\` is markup that no page shows, with all that is in it; delete it, or write \`&lt;\` in place of \`<\``;
        yield { start: span.start + start, end: span.start + end, message };
      }
    }
  },
};
