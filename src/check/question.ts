import { spanOf } from "../markdown/span";
import { partsOf } from "./parts";
import type { CheckedFile } from "./rule";
import type { Span } from "./touches";

/** Where a post's questions stand, their headings left out, in reading order; pages and articles have none. */
export function questionsOf(file: CheckedFile): Span[] {
  const parts = partsOf(file);
  return parts.flatMap(({ kind, heading }, place) => {
    const next = parts[place + 1];
    const end = next ? spanOf(next.heading).start : file.text.length;
    return kind === "question" ? [{ start: spanOf(heading).end, end }] : [];
  });
}
