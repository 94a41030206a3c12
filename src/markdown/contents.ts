import type { RootContent } from "hast";
import { isElement, textOf } from "./element";

/** A line of the table of contents. */
export interface ContentsEntry {
  id: string;
  text: string;
  /** Heading level, 2 or 3. */
  depth: number;
}

/** The headings of level 2 and 3 that stand by themselves: none from quotes, lists or notes. */
export function contentsOf(nodes: readonly RootContent[]): ContentsEntry[] {
  return nodes.flatMap((node) => {
    if (!isElement(node, "h2", "h3") || typeof node.properties.id !== "string") return [];
    const text = textOf(node).trim().replace(/\s+/g, " ");
    return text ? [{ id: node.properties.id, text, depth: Number(node.tagName[1]) }] : [];
  });
}
