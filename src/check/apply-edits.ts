import type { Edit } from "./rule";

/**
 * Edits that overlap wait for another round; after so many there is nothing left to do. What a fix makes must not call for
 * another.
 */
export const fixRounds = 4;

/** Text with the edits made that {@link withoutOverlaps} leaves. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, replacement } of withoutOverlaps(edits)) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}

/** The edits in the order of the text. Of those that overlap the first stays; the others have to wait for the next round. */
function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const made: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = made.at(-1);
    if (last === undefined || (edit.start >= last.end && edit.start > last.start)) made.push(edit);
  }
  return made;
}
