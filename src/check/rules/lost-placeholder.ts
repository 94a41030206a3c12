import { isElementName } from "../element-names";
import type { FileRule } from "../rule";
import { tagsOf } from "../tags";

export const lostPlaceholder: FileRule = {
  name: "lost-placeholder",
  severity: "error",
  fixable: true,
  description:
    "`<company name>` is read as HTML that does not exist, and vanishes from the page; `&lt;` in place of `<` keeps it.",
  *check(file) {
    const tags = tagsOf(file);
    const closed = new Set(tags.flatMap(({ name, closing }) => (closing ? name : [])));
    for (const { name, closing, attributes, start, end } of tags) {
      if (closing || closed.has(name) || isElementName(name) || /[=/:]/.test(name + attributes))
        continue;
      const written = file.text.slice(start, end).replace(/\s+/g, " ");
      const message = `this is read as HTML and vanishes from the page; write \`&lt;${written.slice(1, 60)}\` to show it`;
      yield { start, end, message, fix: { start, end: start + 1, replacement: "&lt;" } };
    }
  },
};
