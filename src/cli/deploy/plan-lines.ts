import type { Change, Plan } from "../../deploy/target";
import { size } from "../size";

const verbs: Readonly<Record<Change["kind"], string>> = {
  new: "new",
  changed: "changed",
  headers: "headers only",
  removed: "removed",
};

/** What a plan does: a line for each kind of change with its files and bytes, every file where that is asked for, then the rest. */
export function planLines(
  plan: Pick<Plan, "changes" | "also">,
  { everyFile }: { readonly everyFile: boolean },
): string[] {
  const lines: string[] = [];
  for (const [kind, verb] of Object.entries(verbs)) {
    const changes = plan.changes.filter((change) => change.kind === kind);
    if (changes.length === 0) continue;
    const bytes = changes.reduce((sum, change) => sum + change.bytes, 0);
    lines.push(line(verb, `${changes.length}`.padStart(6), size(bytes)));
    if (everyFile)
      lines.push(...changes.map((change) => `    ${change.path}  ${size(change.bytes)}`));
  }
  return [...lines, ...plan.also.map((text) => `  ${text}`)];
}

const line = (verb: string, files: string, bytes: string): string =>
  `  ${verb.padEnd(14)}${files}  ${bytes.padStart(10)}`;

/** Enough of a release's id to know it by. */
export const shortId = (release: string): string => release.slice(0, 8);
