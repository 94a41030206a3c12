import type { Element, Parents, Root } from "hast";
import { h } from "hastscript";
import type { TextWords } from "../words/words";
import { hasClass, isElement, textOf } from "./element";

/** Turns a fenced block marked `say` into a figure with words that a reader can speak: prose, not code. */
export function say(parent: Root | Element, words: TextWords): void {
  for (const [index, child] of parent.children.entries()) {
    if (!isElement(child)) continue;
    const code = child.tagName === "pre" ? child.children[0] : undefined;
    if (isElement(code, "code") && hasClass(code, "language-say")) {
      (parent as Parents).children[index] = figure(textOf(code), words);
    } else {
      say(child, words);
    }
  }
}

function figure(text: string, words: TextWords): Element {
  const paragraphs = text.split(/\n[ \t]*\n/).flatMap((part) => part.trim() || []);
  return h(
    "figure",
    { class: "say", dataCopy: words.copy, dataCopied: words.copied },
    h("figcaption", words.sayAloud),
    paragraphs.map((paragraph) => h("p", paragraph)),
  );
}
