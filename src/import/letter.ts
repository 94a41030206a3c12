import type { Blockquote, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { spanOf } from "../markdown/span";
import { applyEdits } from "./edits";

/** A reader's letter is long enough, speaks of its writer, and asks or greets. */
function isLetter(quote: Blockquote): boolean {
  const text = textOf(quote).replace(/\s+/g, " ");
  const asks = text.includes("?") || /^\W*(dear|hi|hello|hey)\b/i.test(text);
  return text.split(" ").length >= 20 && asks && /\b(I|I['’]m|I['’]ve|my|me)\b/.test(text);
}

/**
 * The text with the letter quoted at its top as the question, and what is below as the answer. At most one paragraph may
 * stand above the letter, and no other quote below.
 */
export function letterAbove(tree: Root, markdown: string): string | undefined {
  const place = tree.children.findIndex(({ type }) => type !== "html" && type !== "definition");
  const index = tree.children[place]?.type === "paragraph" ? place + 1 : place;
  const quote = tree.children[index];
  const below = tree.children.slice(index + 1);
  if (quote?.type !== "blockquote" || !isLetter(quote)) return undefined;
  const quotes = below.filter(({ type }) => type === "blockquote").length;
  if (below[0]?.type !== "paragraph" || quotes > 0) return undefined;
  const { start, end } = spanOf(quote);
  const letter = markdown
    .slice(start, end)
    .split("\n")
    .map((line) => line.replace(/^ {0,3}> ?/, ""))
    .join("\n");
  const replacement = `## Question\n\n${letter}\n\n## Answer`;
  return applyEdits(markdown, [{ start, end, replacement }]);
}
