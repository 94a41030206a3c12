import { stringify } from "yaml";
import { quote } from "../model/wording";

/** The most that one value under `extra:` and all of them may weigh; frontmatter is limited (src/model/document.ts). */
const longestExtra = 2_000;
const longestExtras = 8_000;

/**
 * A file in our format: the fields that have a value, in the order given, and the text.
 *
 * @returns with one line for each value that is too long for frontmatter
 */
export function postText(
  fields: Readonly<Record<string, unknown>>,
  extra: Readonly<Record<string, unknown>>,
  body: string,
): { text: string; lost: string[] } {
  const kept: Record<string, unknown> = {};
  const lost: string[] = [];
  let size = 0;
  for (const [key, value] of Object.entries(extra).filter(([, value]) => hasValue(value))) {
    const weight = stringify({ [key]: value }, { aliasDuplicateObjects: false }).length;
    if (weight > longestExtra || size + weight > longestExtras) {
      lost.push(`${quote(key)} is left out: it is too long for frontmatter`);
    } else {
      size += weight;
      kept[key] = value;
    }
  }
  const all: Record<string, unknown> = { ...fields, extra: size > 0 ? kept : undefined };
  const present = Object.fromEntries(
    Object.entries(all).filter(([, value]) => hasValue(value) && value !== false),
  );
  const yaml = stringify(present, { lineWidth: 0, aliasDuplicateObjects: false });
  const text = body.replace(/\r\n?/g, "\n").trim();
  return { text: `---\n${yaml}---\n${text === "" ? "" : `\n${text}\n`}`, lost };
}

function hasValue(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return false;
  return !(Array.isArray(value) && value.length === 0);
}
