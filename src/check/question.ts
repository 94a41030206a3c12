import type { Element } from "hast";
import { h } from "hastscript";
import type { Heading } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { findExchanges } from "../markdown/exchanges";
import type { CheckedFile } from "./rule";
import { spanOf } from "./span";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a post's questions stand, their headings left out, in reading order; pages and articles have none. */
export function questionsOf({ kind, text, tree }: CheckedFile): Span[] {
  if (kind !== "post") return [];
  const headings = new Map<Element, Heading>();
  for (const node of tree.children) {
    if (node.type === "heading") headings.set(h(`h${node.depth}`, textOf(node)), node);
  }
  const exchanges = findExchanges({ type: "root", children: [...headings.keys()] });
  const starts = exchanges
    .flatMap(({ question, answer }) => [
      { heading: headings.get(question.element as Element), asks: true },
      { heading: headings.get(answer.element as Element), asks: false },
    ])
    .flatMap(({ heading, asks }) => (heading ? [{ ...spanOf(heading), asks }] : []))
    .sort((a, b) => a.start - b.start);
  return starts.flatMap(({ end, asks }, place) =>
    asks ? [{ start: end, end: starts[place + 1]?.start ?? text.length }] : [],
  );
}
