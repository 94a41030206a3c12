import type { CheckedFile } from "./rule";

/** A field of text in the frontmatter, as written but for white space, and where its value stands. */
export interface TextField {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The field `name` of a file; nothing where it is missing or no text, which the model reports. */
export function textField({ document, text }: CheckedFile, name: string): TextField | undefined {
  const value = document.data[name];
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const { line, column } = document.at([name]);
  const start = offsetOf(text, line) + column - 1;
  const lineEnd = text.slice(start).search(/\r?\n|$/);
  return { value: value.trim().replace(/\s+/g, " "), start, end: start + lineEnd };
}

/** The offset at which a line of a text begins, the first being 1. */
function offsetOf(text: string, line: number): number {
  let offset = 0;
  for (let passed = 1; passed < line; passed += 1) offset = text.indexOf("\n", offset) + 1;
  return offset;
}

/** Text as a reader compares it: without case, punctuation and white space. */
export const gist = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "");
