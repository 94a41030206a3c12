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
}

/** The YAML of a file's frontmatter, piece by piece; blanks and line ends left out. */
export function yamlTokens({ text }: CheckedFile): YamlToken[] {
  const place = findFrontmatter(text);
  if ("rule" in place) return [];
  const yaml = text.slice(place.start, place.end).replace(/\r$/, "");
  const pieces = [...new Parser().parse(yaml)].flatMap(piecesIn);
  let field = "";
  return pieces
    .filter(({ type }) => type !== "space" && type !== "newline")
    .sort((a, b) => a.offset - b.offset)
    .map(({ type, source, offset }) => {
      const isKey = yaml[offset - 1] === "\n" && /^[^\s#-]/.test(source);
      if (isKey) field = source.replace(/^["']|["']$/g, "");
      const start = place.start + offset;
      return { type, source, start, end: start + source.length, field };
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
