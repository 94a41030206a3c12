import { Parser } from "yaml";
import { findFrontmatter } from "../model/document";
import type { CheckedFile } from "./rule";

/** A piece of a frontmatter's YAML: a value, a comment, a sign. */
export interface YamlToken {
  /** As the yaml package names it: `scalar` (plain), `double-quoted-scalar`, `comment`, `anchor`, … */
  readonly type: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** The field at the top of the frontmatter that it belongs to; `""` before the first. */
  readonly field: string;
  /** The nearest one that it belongs to: `title` in the entries of topics.yml. */
  readonly key: string;
}

/** The YAML of a file's frontmatter, piece by piece. */
export function frontmatterTokens({ text }: CheckedFile): YamlToken[] {
  const place = findFrontmatter(text);
  return "rule" in place ? [] : yamlTokens(text.slice(place.start, place.end), place.start);
}

/** A YAML text, piece by piece; blanks and line ends left out. @param from what its places count from */
export function yamlTokens(text: string, from = 0): YamlToken[] {
  const yaml = text.replace(/\r$/, "");
  const pieces = [...new Parser().parse(yaml)]
    .flatMap(piecesIn)
    .filter(({ type }) => type !== "space" && type !== "newline")
    .sort((a, b) => a.offset - b.offset);
  let [field, key] = ["", ""];
  return pieces.map(({ type, source, offset }, index) => {
    if (pieces[index + 1]?.type === "map-value-ind") {
      key = source.replace(/^["']|["']$/g, "");
      if (offset === 0 || yaml[offset - 1] === "\n") field = key;
    }
    const start = from + offset;
    return { type, source, start, end: start + source.length, field, key };
  });
}

interface Piece {
  readonly type: string;
  readonly source: string;
  readonly offset: number;
}

/** The parser's tokens hold each other in lists and under names. */
function piecesIn(token: unknown): Piece[] {
  if (typeof token !== "object" || token === null) return [];
  const inside = Object.values(token).flatMap(piecesIn);
  return isPiece(token) ? [token, ...inside] : inside;
}

const isPiece = (token: object): token is Piece =>
  "type" in token && "source" in token && typeof token.source === "string" && "offset" in token;
