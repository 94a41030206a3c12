import type { Element, Nodes, Parents, Text } from "hast";

/** Whether a node is an element, with one of `names` when any are given. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === "element" && (names.length === 0 || names.includes(node.tagName));
}

export function hasClass(element: Element, name: string): boolean {
  const classes = element.properties.className;
  return Array.isArray(classes) && classes.includes(name);
}

/** Whether a node is only white space between other nodes. */
export function isBlank(node: Nodes): node is Text {
  return node.type === "text" && !/\S/.test(node.value);
}

/** The text inside a node as it stands in the source, without the numbers of notes. */
export function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (isNoteMark(node)) return "";
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** Every element below `parent`, in document order. */
export function elementsOf(parent: Parents, ...names: string[]): Element[] {
  const found: Element[] = [];
  const collect = (node: Parents): void => {
    for (const child of node.children) {
      if (child.type !== "element") continue;
      if (names.length === 0 || names.includes(child.tagName)) found.push(child);
      collect(child);
    }
  };
  collect(parent);
  return found;
}

/** Whether a node is the number that refers to a footnote, or that stands before it. */
export function isNoteMark(node: Nodes): boolean {
  return isElement(node) && (hasClass(node, "note-ref") || hasClass(node, "note-number"));
}
