import type { Element, ElementContent, Parents } from "hast";
import { elementsOf, isBlank, isElement } from "../element";

/** Elements that begin a line of their own. */
export const blockNames = [
  ...["address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog"],
  ...["div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3"],
  ...["h4", "h5", "h6", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "p", "pre"],
  ...["section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"],
];
const spanNames = ["a", "b", "del", "em", "i", "s", "strike", "strong"];

/**
 * Moves emphasis and links that surround whole blocks into each of them, in place: Markdown knows `**bold**` inside of a paragraph
 * only. `<b><p>One</p><p>two</p></b>` is `<p><b>One</b></p><p><b>two</b></p>`.
 */
export function pushDown(parent: Parents): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) =>
    isElement(child, ...spanNames) ? spread(child) : [child],
  );
  for (const child of parent.children) if (isElement(child)) pushDown(child);
}

function spread(span: Element): ElementContent[] {
  if (elementsOf(span, ...blockNames).length === 0) return [span];
  const result: ElementContent[] = [];
  let run: Element | undefined;
  for (const child of span.children) {
    if (isElement(child) && holdsBlocks(child)) {
      run = undefined;
      const inside = { ...child, children: spread({ ...span, children: child.children }) };
      result.push(...(isElement(child, ...spanNames) ? spread(inside) : [inside]));
    } else if (run) {
      run.children.push(child);
    } else if (isBlank(child)) {
      result.push(child);
    } else {
      run = { ...span, children: [child] };
      result.push(run);
    }
  }
  return result;
}

function holdsBlocks(element: Element): boolean {
  return isElement(element, ...blockNames) || elementsOf(element, ...blockNames).length > 0;
}
