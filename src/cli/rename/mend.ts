import { posix } from "node:path";
import { isMap, isScalar, parseDocument } from "yaml";
import { destinationsIn, type Span } from "../../markdown/destinations";
import { findFrontmatter, readDocument } from "../../model/document";
import { type Edited, editFrontmatter } from "../../model/edit-frontmatter";
import type { FieldEdit } from "../../model/edit-yaml";
import { reference } from "../../model/fields";
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
  const spans = [...inShortAnswer(plain), ...destinationsIn(document.body).map(moved(bodyStart))];
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

/** The destinations of links in the one field that is Markdown. */
function inShortAnswer(text: string): Span[] {
  const place = findFrontmatter(text);
  if ("rule" in place) return [];
  const yaml = text.slice(place.start, place.end + 1);
  const { contents } = parseDocument(yaml);
  const value = isMap(contents) ? contents.get("shortAnswer", true) : undefined;
  if (!isScalar(value) || !value.range) return [];
  const [start, end] = value.range;
  return [...yaml.slice(start, end).matchAll(/(?<=\]\(\s*<?)[^\s)<>]+/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .map(moved(place.start + start));
}

const moved =
  (by: number) =>
  ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
