import { safeList } from "../../markdown/safe-list";
import { isElementName } from "../element-names";
import type { FileRule } from "../rule";
import { tagsOf } from "../tags";

export const droppedHtml: FileRule = {
  name: "dropped-html",
  severity: "warning",
  description:
    "HTML that the page may not have is left out: of most elements the text stays, of those that run, load or embed something nothing does.",
  *check(file) {
    for (const { name, closing, start, end } of tagsOf(file)) {
      if (closing || allowed.has(name) || !isElementName(name)) continue;
      const message = stripped.has(name)
        ? `\`<${name}>\` is left out of the page with all that is in it; use a link, or Markdown`
        : `\`<${name}>\` is left out of the page, only its text stays; use Markdown`;
      yield { start, end, message };
    }
  },
};

const allowed = new Set(safeList.tagNames);
const stripped = new Set(safeList.strip);
