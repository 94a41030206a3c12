import { posix } from "node:path";
import { destinationsIn, type Span } from "../../markdown/destinations";
import { readDocument } from "../../model/document";
import { type Edited, editFrontmatter } from "../../model/edit-frontmatter";
import type { FieldEdit } from "../../model/edit-yaml";
import { reference } from "../../model/fields";
import { shortAnswerLinks } from "../../model/short-answer-links";
import { type Place, type Renaming, retarget } from "./retarget";

/**
 * A file in which every link, image and reference that led to the old place leads to the new one, and nothing else is
 * different: those in the body, in the short answer, and `followUpTo` and `supersededBy`.
 *
 * @param text the whole file
 */
export function mend(text: string, place: Place, renaming: Renaming): Edited {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const plain = text.slice(mark.length);
  if (!mayName(plain, renaming)) return { text };
  const { document } = readDocument(place.path, new TextEncoder().encode(plain));
  if (!document) return { fault: "cannot be read" };
  const bodyStart = plain.length - document.body.length;
  const spans = [
    ...shortAnswerLinks(plain),
    ...destinationsIn(document.body).map(moved(bodyStart)),
  ];
  let mended = plain;
  for (const { start, end } of spans.toReversed()) {
    const address = retarget(plain.slice(start, end), place, renaming);
    if (address !== undefined) mended = mended.slice(0, start) + address + mended.slice(end);
  }
  const references = (["followUpTo", "supersededBy"] as const).flatMap((field): FieldEdit[] => {
    const written = reference().safeParse(document.data[field]);
    const leads = written.success && written.data === renaming.oldSlug;
    return leads ? [{ field, to: renaming.newSlug }] : [];
  });
  return editFrontmatter(mark + mended, references);
}

/** Parsing takes long, and most files say nothing of the old place in any spelling. */
function mayName(text: string, { oldSlug, from }: Renaming): boolean {
  const composed = text.normalize("NFC");
  const names = [oldSlug, posix.basename(from).normalize("NFC"), "%", "\\"];
  return names.some((name) => composed.includes(name));
}

const moved =
  (by: number) =>
  ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
