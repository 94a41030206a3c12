import { type FileFacts, factsOf } from "./facts";
import { type ImageUse, imagesOf } from "./image-uses";
import type { CheckedFile, FileRule, Finding } from "./rule";

/** A finding, and the rule that made it. */
export interface RuleFinding extends Finding {
  readonly rule: string;
}

/** All that one file says about itself: plain data, the same for as long as its bytes and the rules are. */
export interface Inspection {
  readonly facts: FileFacts;
  readonly findings: readonly RuleFinding[];
  /** Whether they are there, and are images, only the disk can tell. */
  readonly images: readonly ImageUse[];
}

/** Asks every rule about a file. */
export function inspect(file: CheckedFile, rules: readonly FileRule[]): Inspection {
  return {
    facts: factsOf(file),
    findings: rules.flatMap((rule) =>
      [...rule.check(file)].map((finding) => ({ rule: rule.name, ...finding })),
    ),
    images: imagesOf(file),
  };
}
