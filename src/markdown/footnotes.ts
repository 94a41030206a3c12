import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { TextWords } from "../words/words";
import { elementsOf, hasClass, isElement } from "./element";

/**
 * Numbers notes as `htmlTree` leaves them: a reference becomes `<sup><a href="#note-1">`, a note an `<aside id="note-1">`. The
 * notes wait in one section, the last child of the tree, for `placeNotes` to put each where it is read.
 */
export function footnotes(tree: Root, words: TextWords): void {
  const section = tree.children.findLast(
    (node) => isElement(node, "div") && hasClass(node, "footnotes"),
  );
  const list = isElement(section)
    ? section.children.find((node) => isElement(node, "ol"))
    : undefined;
  const items = isElement(list) ? list.children.filter((node) => isElement(node, "li")) : [];
  const numbers = new Map<string, number>();
  const notes: Element[] = [];
  for (const item of items) {
    const id = String(item.properties.id ?? "").replace(/^user-content-fn-/, "");
    if (numbers.has(id)) continue;
    numbers.set(id, notes.length + 1);
    notes.push(note(notes.length + 1, item, words));
  }
  for (const sup of elementsOf(tree, "sup")) setReference(sup, numbers, words);
  if (notes.length === 0) return;
  tree.children = tree.children.filter((node) => node !== section);
  tree.children.push(h("section", { class: "footnotes" }, ...notes));
}

function setReference(sup: Element, numbers: ReadonlyMap<string, number>, words: TextWords): void {
  const link = sup.children[0];
  if (!isElement(link, "a") || !hasClass(link, "footnote-ref")) return;
  const number = numbers.get(String(link.properties.href).replace(/^#fn-/, ""));
  sup.properties = {};
  if (number === undefined) {
    sup.children = link.children;
    return;
  }
  const properties = {
    class: "note-ref",
    href: `#note-${number}`,
    ariaLabel: words.footnote(number),
  };
  sup.children = [h("a", properties, String(number))];
}

/** A note with its number before its first words. */
function note(number: number, item: Element, words: TextWords): Element {
  const mark = h("sup", { class: "note-number" }, String(number));
  const first = item.children.find((node) => isElement(node));
  const blocks = isElement(first, "p");
  const lead: ElementContent[] = [mark, { type: "text", value: " " }];
  if (blocks && first) first.children.unshift(...lead);
  const content = blocks ? item.children : [...lead, ...item.children];
  const properties = {
    id: `note-${number}`,
    class: "note",
    role: "note",
    ariaLabel: words.footnote(number),
  };
  return h("aside", properties, ...content);
}
