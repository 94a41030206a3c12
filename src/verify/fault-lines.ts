import type { Fault } from "./answer";

/** As many addresses as one line names. */
const named = 3;

/** One line for each fault: what is wrong with a hundred addresses alike is one. Sorted by the first address. */
export function faultLines(faults: readonly Fault[]): string[] {
  const groups = new Map<string, Set<string>>();
  for (const { path, message } of faults) {
    const paths = groups.get(message) ?? new Set();
    groups.set(message, paths.add(path));
  }
  return [...groups].map(([message, paths]) => `${namesOf([...paths].sort())}: ${message}`).sort();
}

function namesOf(paths: readonly string[]): string {
  const rest = paths.length - named;
  const shown = paths.slice(0, named).join(", ");
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
