import { isDeepStrictEqual } from "node:util";
import { findFrontmatter, readDocument } from "./document";
import { editYaml, type FieldEdit } from "./edit-yaml";
import { postFrontmatter } from "./frontmatter";

/** The text with the changes made, or one line on why they were not. */
export type Edited = { readonly text: string } | { readonly fault: string };

/**
 * Changes fields in the frontmatter of a post and nothing else: every other byte stays, comments, quotes, order, line ends and
 * the byte-order mark included. A new field goes after the one that precedes it in the schema. The result is read again, and
 * given back only if it says what it said before but for the fields that were to change.
 *
 * @param text the whole file
 */
export function editFrontmatter(text: string, edits: readonly FieldEdit[]): Edited {
  let edited = text;
  for (const edit of edits) {
    const next = editOne(edited, edit);
    if (next === undefined) {
      return {
        fault: `\`${edit.field}\` is written in a way that only a person can change; change it by hand`,
      };
    }
    edited = next;
  }
  return { text: edited };
}

const order = Object.keys(postFrontmatter.shape);

function editOne(text: string, edit: FieldEdit): string | undefined {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const plain = text.slice(mark.length);
  const before = read(plain);
  const place = findFrontmatter(plain);
  if (!before || "rule" in place) return undefined;
  const data = expected(before.data, edit);
  if (isDeepStrictEqual(data, before.data)) return text;
  // The YAML with the line feed that ends it.
  const source = plain.slice(place.start, place.end + 1);
  const yaml = editYaml(source, edit, order);
  if (yaml === undefined) return undefined;
  const edited = plain.slice(0, place.start) + yaml + plain.slice(place.end + 1);
  const after = read(edited);
  const right = after && isDeepStrictEqual(after.data, data) && after.body === before.body;
  return right ? mark + edited : undefined;
}

const read = (text: string) => readDocument("", new TextEncoder().encode(text)).document;

/** What the fields say after an edit. */
function expected(
  data: Readonly<Record<string, unknown>>,
  edit: FieldEdit,
): Record<string, unknown> {
  const { [edit.field]: present, ...rest } = data;
  if ("remove" in edit) return rest;
  if ("to" in edit) return { ...rest, [edit.field]: edit.to };
  const items = Array.isArray(present) ? present : [present ?? []].flat();
  if ("add" in edit)
    return { ...rest, [edit.field]: items.includes(edit.add) ? present : [...items, edit.add] };
  if (!items.includes(edit.drop)) return { ...data };
  const left = items.filter((item) => item !== edit.drop);
  return left.length > 0 ? { ...rest, [edit.field]: left } : rest;
}
