import type { Edit } from "./rule";

/** Text with the edits made. Of edits that overlap the first is made; the others have to wait for the next run. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let done = 0;
  let last: Edit | undefined;
  for (const edit of inOrder) {
    const overlaps = edit.start < done || (last !== undefined && edit.start === last.start);
    if (overlaps) continue;
    result += text.slice(done, edit.start) + edit.replacement;
    done = edit.end;
    last = edit;
  }
  return result + text.slice(done);
}
