import { quote, suggestion } from "../model/wording";
import { externalRules } from "./external-links";
import type { Ignore } from "./ignores";
import type { RuleFinding } from "./inspect";
import type { FileRule } from "./rule";

/** What can be wrong with a `rung-ignore` comment itself; it cannot be ignored. */
export const ignoreRules: readonly Omit<FileRule, "check">[] = [
  {
    name: "ignore-reason",
    severity: "warning",
    description: "A `rung-ignore` comment without a rule and a reason silences nothing.",
  },
  {
    name: "ignore-unknown",
    severity: "warning",
    description: "A `rung-ignore` comment names a rule that does not exist.",
  },
  {
    name: "ignore-unused",
    severity: "warning",
    description:
      "A `rung-ignore` comment silences nothing any more, and would hide the next mistake there.",
  },
];

/**
 * The findings that no comment silences, and what is wrong with the comments.
 *
 * @param known the names of all rules
 */
export function silence(
  findings: readonly RuleFinding[],
  ignores: readonly Ignore[],
  known: readonly string[],
  lineOf: (offset: number) => number,
): RuleFinding[] {
  const used = new Set<Ignore>();
  const left = findings.filter(({ rule, start }) => {
    const by = ignores.filter(
      (ignore) =>
        ignore.rule === rule && ignore.reason !== "" && ignore.lines.includes(lineOf(start)),
    );
    for (const ignore of by) used.add(ignore);
    return by.length === 0;
  });
  return [...left, ...ignores.flatMap((ignore) => faultOf(ignore, used.has(ignore), known))];
}

function faultOf(ignore: Ignore, used: boolean, known: readonly string[]): RuleFinding[] {
  const { rule, reason, start, end } = ignore;
  const fault = (name: string, message: string) => [{ rule: name, start, end, message }];
  if (rule === "" || reason === "") {
    return fault(
      "ignore-reason",
      "expected a rule and a reason; write `<!-- rung-ignore rule: why it is right here -->`",
    );
  }
  if (!known.includes(rule)) {
    return fault(
      "ignore-unknown",
      `there is no rule ${quote(rule)}${suggestion(rule, known, "docs/checks.md lists them")}`,
    );
  }
  // The web is not asked each time.
  return used || externalRules.some(({ name }) => name === rule)
    ? []
    : fault("ignore-unused", `nothing here breaks the rule ${quote(rule)}; remove the comment`);
}
