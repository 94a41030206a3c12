import { pastedPictures } from "./pasted-pictures";

/** How the line of a problem is mended, where its author's meaning is beyond doubt. Plain data. */
export type LineMend =
  /** All of the line. */
  | { readonly line: string }
  /** The name of the field that begins at the problem's column. */
  | { readonly key: string }
  /** The value that begins there. */
  | { readonly value: string }
  /** The value that begins there is text, and needs quotes to be. */
  | { readonly quoted: true }
  /** The pictures on it that are data become files. */
  | { readonly pictures: true }
  /** The line goes. */
  | { readonly gone: true };

/** What replaces `text.slice(start, end)`. */
interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly beside?: { readonly name: string; readonly base64: string };
}

/**
 * The mend of a problem as edits of its file's text, which change that one line.
 *
 * @returns none where the line is not as the mend expects it, as when a value goes on below
 */
export function lineEdits(
  text: string,
  { line, column, mend }: { line: number; column: number; mend?: LineMend },
): LineEdit[] {
  const start = lineStart(text, line);
  if (!mend || start === undefined) return [];
  const feed = text.indexOf("\n", start);
  const end = feed === -1 ? text.length : feed;
  const written = text.slice(start, end).replace(/\r$/, "");
  if ("line" in mend) {
    return [{ start, end: start + written.length, replacement: mend.line }];
  }
  if ("pictures" in mend) {
    return pastedPictures(written).map(({ name, base64, ...place }) => ({
      start: start + place.start,
      end: start + place.end,
      replacement: `./${name}`,
      beside: { name, base64 },
    }));
  }
  if (/^[ \t]+\S/.test(text.slice(end + 1, end + 200))) return [];
  if ("gone" in mend) {
    return [{ start, end: Math.min(end + 1, text.length), replacement: "" }];
  }
  const at = start + column - 1;
  const found = ("key" in mend ? key : value).exec(written.slice(column - 1))?.[0];
  if (!found) return [];
  return [{ start: at, end: at + found.length, replacement: replacementOf(found, mend) }];
}

function replacementOf(
  found: string,
  mend: Extract<LineMend, { key: string } | { value: string } | { quoted: true }>,
): string {
  if ("key" in mend) return mend.key;
  return "value" in mend ? mend.value : JSON.stringify(found);
}

const key = /^[^\s:"'][^:"']*(?=:)/;
const value =
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[\]{}|>](?:[^\s]|[ \t]+(?![#\s]))*)(?=[ \t]*(?:$|[ \t]#))/;

/** Where a line begins, the first being 1. */
function lineStart(text: string, line: number): number | undefined {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const feed = text.indexOf("\n", start);
    if (feed === -1) return undefined;
    start = feed + 1;
  }
  return start;
}
