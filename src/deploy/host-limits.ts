import { dirname } from "node:path";
import type { Host } from "./hosts";

/** A file that would be sent. */
export interface StagedFile {
  readonly path: string;
  readonly bytes: number;
}

/** A line for each limit of a host that a release does not keep. */
export function limitFaults(
  { name, limits }: Pick<Host, "name" | "limits">,
  files: readonly StagedFile[],
  own: Readonly<Record<string, string>>,
): string[] {
  const faults: string[] = [];
  const most = (found: number, limit: number | undefined, what: string, todo: string) => {
    if (limit !== undefined && found > limit)
      faults.push(
        `${name} takes at most ${number(limit)} ${what}; this has ${number(found)}; ${todo}`,
      );
  };
  most(
    files.length,
    limits.files,
    "files",
    "remove images that you can spare, or use another host",
  );
  for (const [folder, count] of counted(files.map(({ path }) => dirname(path))))
    most(count, limits.filesInFolder, `files in a folder, such as ${folder}`, "use another host");
  for (const { path, bytes } of files)
    most(bytes, limits.bytesOfFile, `bytes in a file, such as ${path}`, "make it smaller");
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  most(
    bytes,
    limits.bytes,
    "bytes in all",
    "remove images that you can spare, or use another host",
  );

  const headers = linesOf(own._headers);
  const rules = headers.filter((line) => !line.startsWith(" "));
  most(rules.length, limits.headerRules, "header rules", "remove kinds of files from static/");
  for (const line of headers)
    most(
      line.length,
      limits.headerLine,
      "characters in a header",
      "name fewer origins in src/site.ts",
    );

  const redirects = linesOf(own._redirects);
  const withPatterns = redirects.filter((line) => /[*:]/.test(line.split(" ")[0] ?? ""));
  const todo = "remove old ones from content/redirects.yml";
  most(redirects.length - withPatterns.length, limits.redirects?.plain, "redirects", todo);
  most(withPatterns.length, limits.redirects?.withPatterns, "redirects with * or :", todo);
  for (const line of redirects)
    most(
      line.length,
      limits.redirectLine,
      `characters in a redirect, such as ${line.slice(0, 40)}…`,
      todo,
    );
  return faults;
}

const linesOf = (text = ""): string[] => text.split("\n").filter((line) => line.trim() !== "");

const number = (value: number): string => value.toLocaleString("en-US");

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
