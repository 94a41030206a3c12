import type { Position } from "./position";
import type { Problem } from "./problem";

/** Values that an author wrote, and where. Paths lead through keys and list indexes. */
export interface Source {
  /** The file as shown to its author. */
  readonly file: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where the value at `path` stands; the nearest value around it that exists, else the top of the file. */
  at(path: readonly (string | number)[]): Position;
  /** Where the key that ends `path` stands. */
  keyAt(path: readonly (string | number)[]): Position;
}

/** A problem with the value at `path` of a source. */
export function problemAt(
  source: Source,
  path: readonly (string | number)[],
  severity: Problem["severity"],
  rule: string,
  message: string,
): Problem {
  return { file: source.file, ...source.at(path), severity, rule, message };
}
