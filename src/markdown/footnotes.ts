import type { Element, Root } from "hast";
import { h } from "hastscript";
import { elementsOf, hasClass, isBlank, isElement } from "./element";

/**
 * Turns what remark-footnotes makes into numbered notes that can be followed both ways: references become
 * `<sup><a id="note-ref-1" href="#note-1">`, the list becomes a labelled section, still the last child of the tree.
 */
export function footnotes(tree: Root): void {
  const section = tree.children.findLast(
    (node) => isElement(node, "div") && hasClass(node, "footnotes"),
  );
  const list = isElement(section)
    ? section.children.find((node) => isElement(node, "ol"))
    : undefined;
  const items = isElement(list) ? list.children.filter((node) => isElement(node, "li")) : [];
  const notes = new Map<string, Note>();
  for (const item of items) {
    const id = String(item.properties.id ?? "").replace(/^user-content-fn-/, "");
    if (!notes.has(id)) notes.set(id, { item, number: notes.size + 1, references: [] });
  }
  for (const sup of elementsOf(tree, "sup")) setReference(sup, notes);
  for (const note of notes.values()) setNote(note);
  if (items.length === 0) return;
  tree.children = tree.children.filter((node) => node !== section);
  const label = { class: "footnotes", ariaLabel: "Notes" };
  tree.children.push(h("section", label, h("ol", ...items.flatMap((item) => ["\n", item]), "\n")));
}

interface Note {
  item: Element;
  number: number;
  /** Ids of the references, in reading order. */
  references: string[];
}

function setReference(sup: Element, notes: ReadonlyMap<string, Note>): void {
  const link = sup.children[0];
  if (!isElement(link, "a") || !hasClass(link, "footnote-ref")) return;
  const note = notes.get(String(link.properties.href).replace(/^#fn-/, ""));
  sup.properties = {};
  if (!note) {
    sup.children = link.children;
    return;
  }
  const { number, references } = note;
  const id = `note-ref-${number}${references.length > 0 ? `-${references.length + 1}` : ""}`;
  references.push(id);
  const properties = {
    id,
    class: "note-ref",
    href: `#note-${number}`,
    ariaLabel: `Note ${number}`,
  };
  sup.children = [h("a", properties, String(number))];
}

function setNote({ item, number, references }: Note): void {
  item.properties = { id: `note-${number}` };
  removeBacklinks(item);
  const last = item.children.findLast((node) => !isBlank(node));
  const target = isElement(last, "p") ? last : item;
  for (const [index, reference] of references.entries()) {
    const times = references.length > 1 ? ` (${index + 1})` : "";
    const ariaLabel = `Back to note ${number} in the text${times}`;
    target.children.push({ type: "text", value: " " });
    target.children.push(h("a", { class: "note-back", href: `#${reference}`, ariaLabel }, "↩"));
  }
}

function removeBacklinks(parent: Element): void {
  parent.children = parent.children.filter((child) => {
    if (!isElement(child)) return true;
    if (hasClass(child, "footnote-backref")) return false;
    const wasEmpty = child.children.length === 0;
    removeBacklinks(child);
    return wasEmpty || child.tagName !== "p" || child.children.length > 0;
  });
}
