import { spanOf } from "../markdown/span";
import { htmlPieces } from "./html-pieces";
import { nodesOf } from "./nodes";
import type { CheckedFile } from "./rule";

/** A tag in raw HTML. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  /** What stands between the name and `>`. */
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

const tag = /^<(\/?)([a-z][^\s/>]*)([\s\S]*)>$/i;

/** The tags of raw HTML in reading order, those in comments, scripts and style sheets left out. */
export function tagsOf({ text, tree }: CheckedFile): Tag[] {
  return nodesOf(tree, "html").flatMap((node) => {
    const span = spanOf(node);
    const html = text.slice(span.start, span.end);
    return htmlPieces(html).flatMap((piece): Tag[] => {
      const [, slash, name, attributes = ""] =
        (piece.closed && tag.exec(html.slice(piece.start, piece.end))) || [];
      if (name === undefined) return [];
      const place = { start: span.start + piece.start, end: span.start + piece.end };
      return [{ name: name.toLowerCase(), closing: slash === "/", attributes, ...place }];
    });
  });
}
