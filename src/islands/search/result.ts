import type { Fragment, Hit } from "./find";
import { markedPieces, type Piece, passage, wordsIn } from "./passage";

/** The item of a list for a post that was found: its question, the passage that fits, whom it is for and what it is about. */
export function resultItem(
  { places }: Hit,
  { url, content, meta, filters }: Fragment,
  titleOf: (kind: "stage" | "topic", id: string) => string,
): HTMLLIElement {
  const words = wordsIn(content);
  const marked = new Set(places());
  const titleEnd = wordsIn(meta.title).length;

  const link = create("a", piecesOf(markedPieces(words, marked, 0, titleEnd)));
  link.href = url;
  const facts = create("p", [
    ...(filters.stage ?? []).map((id) => fact(titleOf("stage", id), "meta-stage")),
    ...(filters.topic ?? []).map((id) => fact(titleOf("topic", id))),
  ]);
  facts.className = "meta";
  return create("li", [
    create("h2", [link]),
    create("p", piecesOf(passage(words, marked, titleEnd))),
    facts,
  ]);
}

const piecesOf = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => (marked ? create("mark", [text]) : text));

function fact(text: string, className = ""): HTMLElement {
  const element = create("span", [`${text} `]);
  element.className = className;
  return element;
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  children: readonly (Node | string)[],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}
