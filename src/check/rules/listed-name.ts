import { quote } from "../../model/wording";
import { isAnonymised } from "../anonymised";
import { askingText } from "../asking";
import type { FileRule } from "../rule";

/**
 * The rule for names that no question may contain: of people, employers, clients. They are found as whole words, in the case in which
 * they are listed; a name in lower case is found in any.
 */
export function namesFrom(denyList: readonly string[]): FileRule {
  const names = denyList.map((name) => name.trim()).filter((name) => name !== "");
  const patterns = [
    patternFor(
      names.filter((name) => name !== name.toLowerCase()),
      "gu",
    ),
    patternFor(
      names.filter((name) => name === name.toLowerCase()),
      "giu",
    ),
  ];
  return {
    name: "listed-name",
    severity: "warning",
    description: "A name from the site's own list of people and companies stands in a question.",
    *check(file) {
      if (isAnonymised(file)) return;
      const text = askingText(file);
      for (const { 0: name, index: start } of patterns.flatMap((pattern) =>
        pattern ? [...text.matchAll(pattern)] : [],
      )) {
        const message = `${quote(name)} is on the list of names to keep out of questions; take it out, or set \`anonymised: true\` if it may stay`;
        yield { start, end: start + name.length, message };
      }
    },
  };
}

/** Longer names first, so that of two that begin alike the whole one is found. */
function patternFor(names: readonly string[], flags: string): RegExp | undefined {
  if (names.length === 0) return undefined;
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const written = longestFirst.map((name) =>
    name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&").replace(/\s+/g, "\\s+"),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${written.join("|")})(?![\\p{L}\\p{N}])`, flags);
}
