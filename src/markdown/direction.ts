import type { Element, Root } from "hast";
import { elementsOf, textOf } from "./element";

const blocks = "p li h1 h2 h3 h4 h5 h6 td th dt dd figcaption summary caption".split(" ");
const letter = /\p{L}/u;
const rightToLeft =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Rohg}]/u;

/**
 * A block whose first letter is of the other direction gets `dir="auto"`: an Arabic paragraph in an English text runs from the
 * right. What an author set stays.
 *
 * @see https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute
 * @param dir of the text around
 */
export function direction(tree: Root, dir: "ltr" | "rtl"): void {
  for (const block of elementsOf(tree, ...blocks)) {
    const first = letter.exec(ownText(block))?.[0];
    if (!first || block.properties.dir !== undefined) continue;
    if (rightToLeft.test(first) !== (dir === "rtl")) block.properties.dir = "auto";
  }
}

/** The text of a block without that of the blocks in it. */
const ownText = (block: Element): string =>
  block.children
    .filter((child) => child.type !== "element" || !isBlock(child))
    .map(textOf)
    .join("");

const isBlock = ({ tagName }: Element): boolean =>
  blocks.includes(tagName) || tagName === "ul" || tagName === "ol" || tagName === "pre";
