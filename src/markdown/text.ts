import type { Nodes, Root } from "hast";
import { toText } from "hast-util-to-text";
import { hasClass, isElement, isNoteMark, textOf } from "./element";

const wordsPerMinute = 220;
const openingLength = 160;
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,_-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Text as it reads, without markup and without the numbers and arrows of notes. */
export function plainText(nodes: Nodes[]): string {
  const marked = nodes.map((node) => without(isNoteMark, node));
  const tree: Root = { type: "root", children: marked as Root["children"] };
  return toText(tree)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Words as a reader counts them; where a script puts no spaces, as `Intl.Segmenter` finds them. */
export function countWords(text: string, lang = "en"): number {
  if (!unspaced.test(text)) return text.match(word)?.length ?? 0;
  const segments = new Intl.Segmenter(lang, { granularity: "word" }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/**
 * The paragraphs at the beginning of a part, at most 160 characters, cut between two words. Notes, tables and code are not
 * read out of their place.
 */
export function openingOf(nodes: readonly Nodes[]): string {
  let line = "";
  for (const node of proseOf(nodes)) {
    line = `${line} ${plainText([node])}`.replace(/\s+/g, " ").trim();
    if (line.length > openingLength) break;
  }
  if (line.length <= openingLength) return line;
  const cut = line.slice(0, openingLength + 1);
  const whole = /^.{80,}(?=\s)/u.exec(cut)?.[0] ?? cut.slice(0, -1).replace(/[\uD800-\uDBFF]$/, "");
  return `${whole.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** Whether a part has text for an opening. */
export function hasProse(nodes: readonly Nodes[]): boolean {
  return proseOf(nodes).length > 0;
}

/** Paragraphs and lists; those set wholly in emphasis are remarks on the text, and count only when there is no other. */
function proseOf(nodes: readonly Nodes[]): Nodes[] {
  const prose = nodes
    .flatMap((node): readonly Nodes[] =>
      isElement(node, "div") && hasClass(node, "noted") ? node.children : [node],
    )
    .map((node) => without(isAside, node))
    .filter(
      (node) =>
        isElement(node, "p", "ul", "ol", "dl", "blockquote", "div") && /\S/.test(textOf(node)),
    );
  const plain = prose.filter(
    (node) => !("children" in node && node.children.every((child) => isElement(child, "em", "i"))),
  );
  return plain.length > 0 ? plain : prose;
}

const isAside = (node: Nodes): boolean =>
  isElement(node, "table", "pre", "figure") || (isElement(node, "aside") && hasClass(node, "note"));

function without<T extends Nodes>(isLeftOut: (node: Nodes) => boolean, node: T): T {
  if (!("children" in node)) return node;
  const children = node.children.filter((child) => !isLeftOut(child));
  return { ...node, children: children.map((child) => without(isLeftOut, child)) };
}
