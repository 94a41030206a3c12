import type { Element, Root } from "hast";
import type { TextWords } from "../words/words";
import { elementsOf, hasClass, isElement, textOf } from "./element";

/** Names the check boxes of task lists after their tasks; boxes that raw HTML put elsewhere go. */
export function taskLists(tree: Root, words: TextWords): void {
  for (const item of elementsOf(tree, "li")) {
    const [box] = elementsOf(item, "input");
    if (!box || !hasClass(item, "task-list-item")) continue;
    const line = item.children.find((child) => isElement(child, "p")) ?? item;
    const task = line.children.filter((child) => !isElement(child, "ul", "ol")).map(textOf);
    box.properties.ariaLabel = task.join("").trim().replace(/\s+/g, " ") || words.task;
  }
  dropNameless(tree);
}

function dropNameless(parent: Root | Element): void {
  for (const [index, child] of [...parent.children.entries()].reverse()) {
    if (!isElement(child)) continue;
    if (child.tagName === "input" && !child.properties.ariaLabel) parent.children.splice(index, 1);
    else dropNameless(child);
  }
}
