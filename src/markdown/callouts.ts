import type { Element, ElementContent, Parents, Root } from "hast";
import { h } from "hastscript";
import type { TextWords } from "../words/words";
import { isBlank, isElement } from "./element";

const kinds = ["note", "tip", "important", "warning", "caution"] as const;
const marker = /^\s*\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;

/**
 * Turns GitHub's alerts, block quotes whose first line is `[!NOTE]` and nothing else, into callouts.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export function callouts(parent: Root | Element, words: TextWords): void {
  for (const [index, child] of parent.children.entries()) {
    if (!isElement(child)) continue;
    callouts(child, words);
    const callout = child.tagName === "blockquote" ? calloutFrom(child, words) : undefined;
    if (callout) (parent as Parents).children[index] = callout;
  }
}

function calloutFrom(quote: Element, words: TextWords): Element | undefined {
  const start = quote.children.findIndex((child) => !isBlank(child));
  const first = quote.children[start];
  const lead = isElement(first, "p") ? first.children[0] : undefined;
  if (!isElement(first) || lead?.type !== "text") return undefined;
  const [found, written] = marker.exec(lead.value) ?? [];
  const kind = kinds.find((name) => name === written?.toLowerCase());
  if (!found || !kind) return undefined;

  const line = afterMarker(first.children, lead.value.slice(found.length), found.endsWith("\n"));
  if (!line) return undefined;
  const others = quote.children.slice(start + 1);
  const content = line.length > 0 ? ["\n", { ...first, children: line }, ...others] : others;
  if (line.length === 0 && others.every(isBlank)) return undefined;
  const title = h("p", { class: "callout-title" }, words[kind]);
  const properties = { class: `callout callout-${kind}`, role: "note", ariaLabel: words[kind] };
  return h("aside", properties, "\n", title, ...content);
}

/** What follows the marker in its paragraph; `undefined` when the marker does not stand alone on its line. */
function afterMarker(
  [, ...nodes]: readonly ElementContent[],
  rest: string,
  broken: boolean,
): ElementContent[] | undefined {
  if (broken) return rest ? [{ type: "text", value: rest }, ...nodes] : nodes;
  const [line, text, ...others] = nodes;
  if (!line) return [];
  if (!isElement(line, "br") || !text) return undefined;
  return text.type === "text"
    ? [{ ...text, value: text.value.trimStart() }, ...others]
    : [text, ...others];
}
