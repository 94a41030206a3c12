import type { FileRule } from "../rule";
import { unknownTags } from "../unknown-tags";

export const lostPlaceholder: FileRule = {
  name: "lost-placeholder",
  severity: "error",
  fixable: true,
  description:
    "`<company name>` is read as HTML that does not exist, and vanishes from the page; `&lt;` in place of `<` keeps it.",
  *check(file) {
    for (const { start, end } of unknownTags(file).placeholders) {
      const written = file.text.slice(start, end).replace(/\s+/g, " ");
      const message = `this is read as HTML and vanishes from the page; write \`&lt;${written.slice(1, 60)}\` to show it`;
      yield { start, end, message, fix: { start, end: start + 1, replacement: "&lt;" } };
    }
  },
};
