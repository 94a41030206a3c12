import { searchWords } from "../../../model/search-words";
import type { Fragment, Hit } from "./find";
import { markedPieces, type Piece, passage, placesOf, wordsIn } from "./passage";

/** The item of a list for a post that was found: its question, the passage that fits, whom it is for and what it is about. */
export function resultItem(
  { places }: Hit,
  { url, content, anchors, filters }: Fragment,
  titleOf: (kind: "stage" | "topic", id: string) => string,
): HTMLLIElement {
  const termAt = wordsIn(content);
  const found = places().flatMap((place) => searchWords(termAt[place] ?? ""));
  const [title = [], text = []] = anchors.map(({ id }) => wordsIn(decodeURIComponent(id)));

  const link = create("a", piecesOf(markedPieces(title, placesOf(found, title), 0, title.length)));
  link.href = url;
  const facts = create("p", [
    ...(filters.stage ?? []).map((id) => fact(titleOf("stage", id), "meta-stage")),
    ...(filters.topic ?? []).map((id) => fact(titleOf("topic", id))),
  ]);
  facts.className = "meta";
  return create("li", [
    create("h2", [link]),
    create("p", piecesOf(passage(text, placesOf(found, text)))),
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
