import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

const marks =
  /\*\*[^\s*][^*\n]{0,500}\*\*|(?<![\p{L}\p{N}_])__[^\s_][^_\n]{0,500}__(?![\p{L}\p{N}_])|!?\[[^[\]\n]{1,300}\]\([^()\s]{1,500}(?: "[^"\n]{0,200}")?\)|`[^`\n]{1,300}`|^[ \t]{0,3}(?:#{1,6}|[-*+]|\d{1,3}[.)]|>)[ \t]+\S/gmu;
/** Tags, comments, and what stands in elements that hold no prose. */
const passedOver =
  /<!--[\s\S]*?(?:-->|$)|<(pre|code|script|style|textarea|svg)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[a-z][^<>]{0,2000}>/gi;

export const markdownInHtml: FileRule = {
  name: "markdown-in-html",
  severity: "warning",
  fixable: true,
  description:
    "Markdown right under a tag (`<summary>`, `<div>`, `<p>`) is shown with its stars and brackets; a blank line between makes it Markdown again.",
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "html")) {
      const span = spanOf(node);
      const written = text.slice(span.start, span.end);
      if (!/^\s*<\/?[a-z]/i.test(written) || (!written.includes("\n") && !/>[^<]/.test(written)))
        continue;
      const words = written.replace(passedOver, (tag) => tag.replace(/[^\r\n]/g, "\uFFFC"));
      const match = [...words.matchAll(marks)].find(({ 0: mark }) => !mark.includes("\uFFFC"));
      if (!match) continue;
      const lead = /^[ \t]*/.exec(match[0])?.[0].length ?? 0;
      const start = span.start + match.index + lead;
      const end = start + match[0].length - lead;
      const line = text.lastIndexOf("\n", start - 1) + 1;
      const above = text.slice(0, line).trimEnd();
      const isBelowTag =
        line > span.start && above.endsWith(">") && /^ {0,3}\S/.test(text.slice(line, line + 4));
      const message = isBelowTag
        ? "Markdown right under a tag is shown as it stands; leave a blank line between them"
        : "Markdown inside of HTML is shown as it stands; write it on lines of its own, with a blank line before and after";
      const breaks = text.slice(above.length, line).includes("\r") ? "\r\n" : "\n";
      const fix = { start: line, end: line, replacement: breaks };
      yield { start, end, message, ...(isBelowTag && isFlush(text, line) && { fix }) };
    }
  },
};

/** Whether a line stands in no quote and no list, whose marks a new line would need. */
const isFlush = (text: string, line: number): boolean =>
  /^(?![ \t]*>)\S/.test(text.slice(line, line + 1));
