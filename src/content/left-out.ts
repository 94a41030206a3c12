import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { leftOutReason } from "../model/left-out";
import type { Problem } from "../model/problem";

/**
 * What lies in a content folder like a text and is not read: one warning each, so that no post is missing without a word.
 *
 * @param directory absolute path
 * @param shown the path to show for one relative to the folder
 */
export function leftOut(directory: string, shown: (path: string) => string): Problem[] {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() || entry.isSymbolicLink(),
  );
  const names = new Map<string, Set<string>>();
  for (const { parentPath, name } of entries) {
    names.set(parentPath, (names.get(parentPath) ?? new Set()).add(name));
  }
  return entries.flatMap((entry): Problem[] => {
    const path = relative(directory, join(entry.parentPath, entry.name)).split(sep).join("/");
    const message = entry.isSymbolicLink()
      ? linkReason(entry, path)
      : leftOutReason(path, names.get(entry.parentPath) ?? new Set());
    const place = { file: shown(path), line: 1, column: 1 };
    return message === undefined
      ? []
      : [{ ...place, severity: "warning", rule: "left-out", message }];
  });
}

/** Links are not followed: what they lead to may change, or be private, without anything here having changed. */
function linkReason({ parentPath, name }: Dirent, path: string): string | undefined {
  const target = targetOf(join(parentPath, name));
  const isText = /\.(?:md|markdown|ya?ml)$/i.test(name);
  if (path.split("/").some((part) => part.startsWith(".")) || !(target?.isDirectory() || isText))
    return undefined;
  const thing = target?.isDirectory() ? "folder" : "file";
  return `this is a link to another place, which is not followed; put the ${thing} itself here`;
}

/** What a link leads to; nothing where it leads nowhere, or in a circle. */
function targetOf(link: string): Stats | undefined {
  try {
    return statSync(link);
  } catch {
    return undefined;
  }
}
