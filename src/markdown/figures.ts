import type { Element, Root } from "hast";
import { h } from "hastscript";
import { isBlank, isElement } from "./element";

/** Turns an image that stands alone in its paragraph and has a title into a figure, with the title as its caption. */
export function figures(parent: Root | Element): void {
  for (const [index, child] of parent.children.entries()) {
    if (!isElement(child)) continue;
    const [image, ...others] = child.children.filter((node) => !isBlank(node));
    const title =
      isElement(image, "img") && others.length === 0 ? image.properties.title : undefined;
    if (child.tagName !== "p" || !isElement(image) || typeof title !== "string" || !title.trim()) {
      figures(child);
      continue;
    }
    delete image.properties.title;
    (parent as Element).children[index] = h("figure", image, h("figcaption", title));
  }
}
