import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import type { ThemedToken } from "shiki/core";
import type { TextWords } from "../words/words";
import { isElement, textOf } from "./element";
import { highlight } from "./highlight";

/** So long may all code of a text take to be coloured, in milliseconds. What a person wrote takes a hundredth. */
const patience = 5_000;

/**
 * Colours code blocks by classes (`tok-keyword`), without any style that a strict policy would refuse. A block can be
 * scrolled by keyboard, so it has a role and a name. Code in a language that nobody knows keeps its text, and so does code
 * that takes too long.
 *
 * @returns the code that took too long
 */
export function codeBlocks(
  tree: Root,
  words: TextWords,
  timeout = patience,
): { readonly language: string; readonly code: string }[] {
  const end = performance.now() + timeout;
  return blocksIn(tree).flatMap((pre) => {
    const slow = setBlock(pre, words, end);
    return slow ? [slow] : [];
  });
}

const blocksIn = (parent: Root | Element): Element[] =>
  parent.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.tagName === "pre" ? [child] : blocksIn(child);
  });

function setBlock(
  pre: Element,
  words: TextWords,
  end: number,
): { readonly language: string; readonly code: string } | undefined {
  const code = pre.children.length === 1 ? pre.children[0] : undefined;
  const language = isElement(code, "code") ? languageOf(code) : undefined;
  const text = isElement(code) ? textOf(code).replace(/\n$/, "") : "";
  const left = end - performance.now();
  const made = language ? (left > 0 ? highlight(text, language, left) : "too-slow") : undefined;
  const found = made === "too-slow" ? undefined : made;
  if (isElement(code)) setLines(code, found?.lines);
  pre.properties = {
    className: ["code"],
    ...(language && { dataLanguage: language }),
    role: "group",
    ariaLabel: words.code(found?.language),
    tabIndex: 0,
  };
  return language && made === "too-slow" ? { language, code: text } : undefined;
}

/** Sets the lines of a block in their colours, where there are some, and marks those that its author names. */
function setLines(code: Element, coloured: ThemedToken[][] | undefined): void {
  const marked = new Set(
    String(code.properties.dataMarked ?? "")
      .split(" ")
      .map(Number),
  );
  delete code.properties.dataMarked;
  if (!coloured && marked.size === 1 && marked.has(0)) return;
  const lines =
    coloured?.map(setLine) ??
    textOf(code)
      .replace(/\n$/, "")
      .split("\n")
      .map((value): ElementContent[] => [{ type: "text", value }]);
  code.children = lines.flatMap((line, index) => [
    ...(marked.has(index + 1) ? [h("mark", line)] : line),
    { type: "text" as const, value: "\n" },
  ]);
}

function languageOf(code: Element): string | undefined {
  const classes = code.properties.className;
  const [name] = Array.isArray(classes) ? classes : [];
  return typeof name === "string" ? name.replace(/^language-/, "") : undefined;
}

/** Neighbours of one kind become one element; plain text needs none. */
function setLine(tokens: ThemedToken[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let last = "";
  for (const token of tokens) {
    const kinds = /\S/.test(token.content) ? kindsOf(token) : last;
    const previous = nodes.at(-1);
    const place = isElement(previous, "span") ? previous.children[0] : previous;
    if (place?.type === "text" && kinds === last) place.value += token.content;
    else
      nodes.push(
        kinds ? h("span", { class: kinds }, token.content) : { type: "text", value: token.content },
      );
    last = kinds;
  }
  return nodes;
}

function kindsOf({ color, fontStyle = 0 }: ThemedToken): string {
  const kind = /^var\(--token-([a-z-]+)\)$/.exec(color ?? "")?.[1];
  const kinds = [
    kind,
    fontStyle & 1 && "italic",
    fontStyle & 2 && "bold",
    fontStyle & 4 && "underline",
  ];
  return kinds.flatMap((name) => (name ? `tok-${name}` : [])).join(" ");
}
