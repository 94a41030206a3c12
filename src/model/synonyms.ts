import { positionsIn } from "./position";
import type { Problem } from "./problem";
import { decodeUtf8 } from "./utf8";
import { describe, quote, size } from "./wording";
import { parseYaml } from "./yaml";

/** Words, or a few words, that mean the same to somebody who searches: `["raise", "pay rise"]`. */
export type SynonymGroup = readonly string[];

/** The search page carries all of them. */
const MAX_SYNONYMS = 16_000;
const MAX_WORDS = 4;

/** Reads synonyms.yml: a list of groups. Those that are right come back as written, in small letters. */
export function readSynonyms(
  file: string,
  bytes: Uint8Array,
): { synonyms: SynonymGroup[]; problems: Problem[] } {
  const problem = (rule: string, message: string, at = { line: 1, column: 1 }): Problem => ({
    file,
    ...at,
    severity: "error",
    rule,
    message,
  });
  if (bytes.length > MAX_SYNONYMS) {
    const message = `the file is ${size(bytes.length)} and may be at most ${size(MAX_SYNONYMS)}`;
    return { synonyms: [], problems: [problem("synonyms-too-large", message)] };
  }
  const decoded = decodeUtf8(file, bytes);
  if ("problem" in decoded) return { synonyms: [], problems: [decoded.problem] };
  const { yaml, problems } = parseYaml(
    file,
    decoded.text,
    positionsIn(decoded.text),
    "synonyms-syntax",
  );
  if (!yaml) return { synonyms: [], problems };
  const { value = [] } = yaml;
  const expected = "a list of groups, each like `- [raise, pay rise]`";
  if (!Array.isArray(value)) {
    const message = `expected ${expected}, and found ${describe(value)}`;
    return { synonyms: [], problems: [problem("synonyms-syntax", message, yaml.at([]))] };
  }

  const synonyms: SynonymGroup[] = [];
  for (const [index, group] of value.entries()) {
    if (!Array.isArray(group) || group.length < 2) {
      const message = `expected a group of two words or more, like \`[raise, pay rise]\`, and found ${describe(group)}`;
      problems.push(problem("synonyms-group", message, yaml.at([index])));
      continue;
    }
    const seen = new Set<string>();
    for (const [place, entry] of group.entries()) {
      const fault = faultOf(entry, seen);
      if (fault) problems.push(problem("synonym", fault, yaml.at([index, place])));
      else seen.add(String(entry).trim().toLowerCase());
    }
    synonyms.push([...seen]);
  }
  return { synonyms, problems };
}

/** What is wrong with an entry of a group, given those before it. */
function faultOf(entry: unknown, before: ReadonlySet<string>): string | undefined {
  if (typeof entry !== "string") {
    return `expected a word, and found ${describe(entry)}; put it in quotes if it is one`;
  }
  const written = entry.trim().toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(written)) return `${quote(entry)} has no letter; remove it`;
  if (written.split(/\s+/).length > MAX_WORDS) {
    return `${quote(entry)} has more than ${MAX_WORDS} words, which nobody types; shorten it`;
  }
  return before.has(written) ? `${quote(entry)} stands twice in this group; remove one` : undefined;
}
