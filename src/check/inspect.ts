import type { SourceFile } from "../model/content";
import { checkedFile } from "./checked-file";
import { type FileFacts, factsOf } from "./facts";
import type { FileRule, Finding } from "./rule";

/** A finding, and the rule that made it. */
export interface RuleFinding extends Finding {
  readonly rule: string;
}

/** All that one file says about itself: plain data, the same for as long as its bytes and the rules are. */
export interface Inspection {
  readonly facts: FileFacts;
  readonly findings: readonly RuleFinding[];
}

/** Parses a file, once, and asks every rule about it; undefined for what is no Markdown that can be read. */
export function inspect(
  source: SourceFile,
  file: string,
  rules: readonly FileRule[],
): Inspection | undefined {
  const checked = checkedFile(source, file);
  if (!checked) return undefined;
  return {
    facts: factsOf(checked),
    findings: rules.flatMap((rule) =>
      [...rule.check(checked)].map((finding) => ({ rule: rule.name, ...finding })),
    ),
  };
}
