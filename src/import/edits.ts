/** A piece of a text that is to be replaced: `text.slice(start, end)`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** The text with all edits made. Of two that overlap, the one that starts first is made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  let result = "";
  let done = 0;
  for (const { start, end, replacement } of sorted) {
    if (start < done) continue;
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

/**
 * A comment that keeps what no reader can be shown, so that its author finds it at its place. It holds nothing that would
 * end a comment early.
 * @see https://html.spec.whatwg.org/multipage/syntax.html#comments
 */
export function asComment(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/-(?=-)/g, "- ")
    .replace(/-$/, "- ");
  return `<!-- not imported: ${line} -->`;
}

/** The offset in the text before its edits that an offset after them comes from. */
export function offsetBefore(edits: readonly Edit[], after: number): number {
  let shift = 0;
  for (const { start, end, replacement } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start + shift + replacement.length > after) break;
    shift += replacement.length - (end - start);
  }
  return Math.max(0, after - shift);
}
