import type { SourceFile } from "../model/content";
import { positionsIn } from "../model/position";
import { decodeUtf8 } from "../model/utf8";
import { parseYaml } from "../model/yaml";

/** Where an old address leads, as `redirects.yml` writes it. */
export interface RedirectTarget {
  /** Of the file, relative to the content folder. */
  readonly path: string;
  readonly from: string;
  /** A path, or `gone`. */
  readonly to: string;
  /** Where the value stands in the file's text. */
  readonly start: number;
  readonly end: number;
}

/** What `redirects.yml` says leads to a path, or is gone; what it cannot mean, the model reports. */
export function redirectTargets({ path, bytes }: SourceFile): RedirectTarget[] {
  const decoded = decodeUtf8(path, bytes);
  if ("problem" in decoded) return [];
  const { text } = decoded;
  const { yaml } = parseYaml(path, text, positionsIn(text), "");
  if (typeof yaml?.value !== "object" || yaml.value === null) return [];
  const lines = lineStarts(text);
  return Object.entries(yaml.value).flatMap(([from, to]) => {
    if (typeof to !== "string" || !/^(?:gone$|\/(?![/\\]))/.test(to)) return [];
    const { line, column } = yaml.at([from]);
    const start = (lines[line - 1] ?? 0) + column - 1;
    return [{ path, from, to, start, end: start + to.length }];
  });
}

/** The offset at which each line begins. */
const lineStarts = (text: string): number[] => [
  0,
  ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1),
];
