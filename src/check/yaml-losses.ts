import type { RuleFinding } from "./inspect";
import { commentsIn, yamlComment } from "./rules/yaml-comment";
import { escapesIn, yamlEscape } from "./rules/yaml-escape";
import { yamlTokens } from "./yaml-tokens";

/** What of a vocabulary, or another file of YAML, its readers lose. @param text without a byte-order mark */
export function yamlLosses(text: string): RuleFinding[] {
  const tokens = yamlTokens(text);
  return [
    ...Array.from(commentsIn(tokens, text), (found) => ({ rule: yamlComment.name, ...found })),
    ...Array.from(escapesIn(tokens), (found) => ({ rule: yamlEscape.name, ...found })),
  ];
}
