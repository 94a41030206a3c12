import type { Element, Root, RootContent } from "hast";
import { h } from "hastscript";
import { elementsOf, hasClass, isElement } from "./element";

/**
 * Puts every note behind the block that first refers to it, where it is read; the two share a `<div class="noted">`, so that
 * a wide page can set the note beside its block. A heading is not wrapped: what divides the text must stay at its top.
 * Notes that nothing refers to stay at the end.
 */
export function placeNotes(tree: Root): void {
  const section = tree.children.findLast(isNotes);
  if (!section) return;
  const waiting = new Map(
    section.children.filter((node) => isElement(node)).map((note) => [note.properties.id, note]),
  );
  const blocks = tree.children.filter((node) => node !== section);
  tree.children = blocks.flatMap((block) => {
    const notes = takeNotes(block, waiting);
    if (notes.length === 0 || !isElement(block)) return [block];
    if (/^h[1-6]$/.test(block.tagName)) return [block, ...notes];
    return [h("div", { class: "noted" }, block, ...notes)];
  });
  tree.children.push(...waiting.values());
}

function isNotes(node: RootContent): node is Element {
  return isElement(node, "section") && hasClass(node, "footnotes");
}

/** The notes that a block refers to first, and those that these refer to, taken from those that wait. */
function takeNotes(block: RootContent, waiting: Map<unknown, Element>): Element[] {
  if (!isElement(block)) return [];
  return elementsOf(block, "a").flatMap((link) => {
    if (!hasClass(link, "note-ref")) return [];
    const id = String(link.properties.href).slice(1);
    const note = waiting.get(id);
    if (!note) return [];
    waiting.delete(id);
    return [note, ...takeNotes(note, waiting)];
  });
}
