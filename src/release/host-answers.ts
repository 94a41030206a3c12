import { type HeaderRule, isFilledIn } from "./header-rules";

/** What a host answers otherwise than a release asks for because it knows no better, so that nobody need look into it. */
export interface HostAnswers {
  /** To what is gone for good. */
  readonly gone: 404 | 410;
  /** Does it send headers and types of ours: all, those whose value does not depend on the path, or none? */
  readonly headers: "all" | "fixed" | "none";
  /** Does it redirect, or send a page that leads readers on? */
  readonly redirects: boolean;
}

/** A host that does all that a release asks for. */
export const everything: HostAnswers = { gone: 410, headers: "all", redirects: true };

/** The rules of a release as far as a host keeps them. */
export function rulesKept(rules: readonly HeaderRule[], { headers }: HostAnswers): HeaderRule[] {
  if (headers === "none") return [];
  return rules.map((rule) => ({
    ...rule,
    headers: Object.fromEntries(
      Object.entries(rule.headers).filter(([, value]) => headers === "all" || !isFilledIn(value)),
    ),
  }));
}
