import type { Heading, Paragraph } from "mdast";
import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import { proseOf } from "../prose";
import type { CheckedFile, FileRule } from "../rule";

export const unbalancedQuotes: FileRule = {
  name: "unbalanced-quotes",
  severity: "warning",
  description:
    "A quotation mark in a paragraph has no partner, so that readers cannot tell who speaks.",
  *check(file) {
    const blocks = blocksOf(file);
    const odd = blocks.map((block) => oddQuote(file, block));
    for (const [place, start] of odd.entries()) {
      if (start === undefined || odd[place - 1] !== undefined || odd[place + 1] !== undefined) {
        continue;
      }
      // A quotation may go on in the next paragraph, which begins with a mark of its own.
      const next = blocks[place + 1];
      if (next && /["“]/.test(file.text.charAt(spanOf(next).start))) continue;
      const message =
        "this quotation mark has no partner in its paragraph; add the other one, or delete it";
      yield { start, end: start + 1, message };
    }
  },
};

function blocksOf({ tree }: CheckedFile): (Paragraph | Heading)[] {
  return [...nodesOf(tree, "paragraph"), ...nodesOf(tree, "heading")].sort(
    (a, b) => spanOf(a).start - spanOf(b).start,
  );
}

/** Where the mark without a partner stands, as far as one can tell. Inches, seconds and “„” of other languages are no matter. */
function oddQuote(file: CheckedFile, block: Paragraph | Heading): number | undefined {
  const { start, end } = spanOf(block);
  const words = proseOf(file).slice(start, end);
  return oddStraight(words, start) ?? oddCurly(words, start);
}

function oddStraight(words: string, start: number): number | undefined {
  const marks = [...words.matchAll(/(?<![\\\d])"/g)];
  const inches = words.match(/\d"/g)?.length ?? 0;
  if (marks.length % 2 === 0 || inches > 0) return undefined;
  let open: number | undefined;
  for (const { index } of marks) {
    const opens =
      /^$|[\s([{<“‘—–/\uFFFC-]/.test(words.charAt(index - 1)) && /\S/.test(words.charAt(index + 1));
    if (opens && open !== undefined) return start + open;
    if (!opens && open === undefined) return start + index;
    open = opens ? index : undefined;
  }
  return open === undefined ? undefined : start + open;
}

function oddCurly(words: string, start: number): number | undefined {
  if (/[„«»]/.test(words)) return undefined;
  let open: number | undefined;
  for (const { 0: mark, index } of words.matchAll(/[“”]/g)) {
    if (mark === "“" && open !== undefined) return start + open;
    if (mark === "”" && open === undefined) return start + index;
    open = mark === "“" ? index : undefined;
  }
  return open === undefined ? undefined : start + open;
}
