import type { FileRule, Finding } from "../rule";
import { frontmatterTokens, type YamlToken } from "../yaml-tokens";

/** Escapes that stand for no character that a reader sees. */
const hidden = /\\(?:\\|([abefnrtv0NLP_]))/g;

export const yamlEscape: FileRule = {
  name: "yaml-escape",
  severity: "warning",
  description:
    "Between double quotes in YAML, a backslash and a letter is an escape: of `C:\\new` readers get “C: ew”.",
  check: (file) => escapesIn(frontmatterTokens(file)),
};

/** The values of a YAML text in which an escape was hardly meant. */
export function* escapesIn(tokens: readonly YamlToken[]): Generator<Finding> {
  for (const { type, source, start } of tokens) {
    if (type !== "double-quoted-scalar") continue;
    const found = [...source.matchAll(hidden)].filter(([, letter]) => letter !== undefined);
    const [first] = found;
    if (!first) continue;
    const names = [...new Set(found.map(([written]) => `\`${written}\``))].join(", ");
    const message = `${names} in double quotes is no text but an escape; put the value in single quotes, or write \`\\\\\` for a backslash`;
    const at = start + first.index;
    yield { start: at, end: at + first[0].length, message };
  }
}
