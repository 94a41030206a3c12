import type { Handle } from "hast-util-to-mdast";
import type { PhrasingContent } from "mdast";
import { elementsOf, hasClass, isElement } from "../element";

/** A link, or `[^name]` where Substack refers to a footnote. A link that leads nowhere is its words. */
export const link: Handle = (state, element) => {
  const name = /^#footnote-(\d+)$/.exec(String(element.properties.href ?? ""))?.[1];
  if (name !== undefined && hasClass(element, "footnote-anchor")) {
    return { type: "footnoteReference", identifier: name, label: name };
  }
  const href = String(element.properties.href ?? "").trim();
  if (href === "") return state.all(element);
  const title = String(element.properties.title ?? "").trim() || null;
  return { type: "link", url: href, title, children: state.all(element) as PhrasingContent[] };
};

/** The note itself; any other `div` is its content. */
export const division: Handle = (state, element) => {
  const [number] = elementsOf(element, "a").filter((link) => hasClass(link, "footnote-number"));
  const content = element.children.find(
    (child) => isElement(child) && hasClass(child, "footnote-content"),
  );
  const name = /^footnote-(\d+)$/.exec(String(number?.properties.id ?? ""))?.[1];
  if (!hasClass(element, "footnote") || name === undefined || !isElement(content)) {
    return state.toFlow(state.all(element));
  }
  const text = state.toFlow(state.all(content));
  return { type: "footnoteDefinition", identifier: name, label: name, children: text };
};
