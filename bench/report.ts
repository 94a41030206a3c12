import type { Phase } from "./phases";

/** One build, measured. */
export interface Run {
  /** What was done before it: "cold", "one edit". */
  readonly name: string;
  readonly phases: readonly Phase[];
  /** Of the whole command, from its start to its end. */
  readonly seconds: number;
  readonly pages: number | undefined;
  /** The highest memory of all its processes together, bytes. */
  readonly memory: number | undefined;
  /** Files of the release that are new, different or gone. */
  readonly changed: readonly string[];
}

/** A table of builds: a column for each, a line for each phase, then what they took and made. */
export function table(runs: readonly Run[]): string {
  const phases = [...new Set(runs.flatMap((run) => run.phases.map(({ name }) => name)))];
  const seconds = (value: number | undefined) =>
    value === undefined ? "–" : `${value.toFixed(1)} s`;
  const rows = [
    ["", ...runs.map(({ name }) => name)],
    ...phases.map((name) => [name, ...runs.map((run) => seconds(secondsOf(run, name)))]),
    ["Node and the rest", ...runs.map((run) => seconds(run.seconds - inPhases(run)))],
    ["Whole build", ...runs.map((run) => seconds(run.seconds))],
    ["Peak memory", ...runs.map(({ memory }) => megabytes(memory))],
    ["Pages", ...runs.map(({ pages }) => pages?.toLocaleString("en") ?? "–")],
    ["Changed files", ...runs.map(({ changed }) => changed.length.toLocaleString("en"))],
  ];
  return aligned(rows);
}

const shown = 30;

/** Which files a build changed, one on each line; of many, the first. */
export function changes({ name, changed }: Run): string {
  if (changed.length === 0) return `After "${name}" nothing changed.`;
  const rest = changed.length - shown;
  return [
    `After "${name}" changed:`,
    ...changed.slice(0, shown).map((file) => `  ${file}`),
    ...(rest > 0 ? [`  and ${rest.toLocaleString("en")} more`] : []),
  ].join("\n");
}

function secondsOf({ phases }: Run, name: string): number | undefined {
  const parts = phases.filter((phase) => phase.name === name);
  return parts.length > 0 ? parts.reduce((sum, { seconds }) => sum + seconds, 0) : undefined;
}

const inPhases = ({ phases }: Run): number => phases.reduce((sum, { seconds }) => sum + seconds, 0);

export const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? "–" : `${Math.round(bytes / 1_000_000).toLocaleString("en")} MB`;

/** Lines of cells, the first column to the left and the others to the right. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(width(0)) : cell.padStart(Math.max(width(column), 9)),
        )
        .join("   ")
        .trimEnd(),
    )
    .join("\n");
}
