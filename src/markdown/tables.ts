import type { Element, Root } from "hast";
import { h } from "hastscript";
import type { TextWords } from "../words/words";
import { elementsOf, isElement, textOf } from "./element";

/**
 * Puts each table into a box of its own that scrolls sideways, by keyboard too. It is named after the table's caption
 * or columns; a group and not a region, so that a page with many tables does not fill the list of landmarks.
 */
export function tables(parent: Root | Element, words: TextWords): void {
  for (const [index, child] of parent.children.entries()) {
    if (!isElement(child)) continue;
    tables(child, words);
    if (child.tagName !== "table") continue;
    for (const cell of elementsOf(child, "th", "td")) setCell(cell);
    const box = {
      class: "table",
      role: "group",
      tabIndex: 0,
      ariaLabel: words.table(namesIn(child)),
    };
    (parent as Element).children[index] = h("div", box, child);
  }
}

function setCell(cell: Element): void {
  const { align, scope } = cell.properties;
  delete cell.properties.align;
  if (align === "center" || align === "right") cell.properties.className = [align];
  if (cell.tagName === "th" && !scope) cell.properties.scope = "col";
  if (cell.tagName === "th" && textOf(cell).trim() === "") cell.tagName = "td";
  if (cell.tagName === "td") delete cell.properties.scope;
}

function namesIn(table: Element): string[] {
  const [caption] = elementsOf(table, "caption");
  return (caption ? [caption] : elementsOf(table, "th"))
    .map((element) => textOf(element).trim().replace(/\s+/g, " "))
    .filter((name) => name !== "");
}
