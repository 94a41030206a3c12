/** Whether nothing but indentation and the marks of quotes and list items stands before a place on its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/.test(before(text, offset));
}

/** Whether a list item's text begins at a place. */
export function startsItem(text: string, offset: number): boolean {
  return startsLine(text, offset) && /(?:[-+*]|\d[.)])[ \t]+$/.test(before(text, offset));
}

function before(text: string, offset: number): string {
  const from = text.lastIndexOf("\n", offset - 1) + 1;
  return offset - from > 200 ? "…" : text.slice(from, offset);
}
