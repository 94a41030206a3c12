import { stripVTControlCharacters } from "node:util";

/** A phase of a build as the command line told of it. */
export interface Phase {
  readonly name: string;
  readonly seconds: number;
}

/** The phases in what a build printed: lines of two blanks, a name of at most 20 columns, a detail, and seconds. */
export function parsePhases(output: string): Phase[] {
  return stripVTControlCharacters(output)
    .split("\n")
    .flatMap((line) => {
      const [, name, seconds] = /^ {2}(\S.{19}).* (\d+\.\d) s$/.exec(line) ?? [];
      return name && seconds ? [{ name: name.trim(), seconds: Number(seconds) }] : [];
    });
}

/** The number of pages in a build's closing line: "dist: 12 posts, 59 pages, …". */
export function parsePages(output: string): number | undefined {
  const pages = / posts?, (\d+) pages?, /.exec(stripVTControlCharacters(output))?.[1];
  return pages === undefined ? undefined : Number(pages);
}
