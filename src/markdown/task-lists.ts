import type { Root } from "hast";
import { elementsOf, hasClass, isElement, textOf } from "./element";

/** Names the check boxes of a task list after their tasks. Boxes are for reading, so they stay disabled. */
export function taskLists(tree: Root): void {
  for (const item of elementsOf(tree, "li")) {
    if (!hasClass(item, "task-list-item")) continue;
    const line = item.children.find((child) => isElement(child, "p")) ?? item;
    const [box] = elementsOf(item, "input");
    const nested = isElement(line)
      ? line.children.filter((child) => !isElement(child, "ul", "ol"))
      : [];
    if (box)
      box.properties.ariaLabel = nested.map(textOf).join("").trim().replace(/\s+/g, " ") || "Task";
  }
}
