import type { Paragraph } from "mdast";
import { spanOf } from "../markdown/span";

/** Whether what stands at an offset of a paragraph is its text, or an address that became a link: no code, no markup. */
export function isPlainAt(paragraph: Paragraph, offset: number): boolean {
  return paragraph.children.some((node) => {
    const { start, end } = spanOf(node);
    return (node.type === "text" || node.type === "link") && start <= offset && offset < end;
  });
}
