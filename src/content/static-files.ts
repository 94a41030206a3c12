import { existsSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The URL paths at which the files of a `static/` folder are read: `/favicon.svg`. */
export function staticFiles(directory: string): Set<string> {
  if (!existsSync(directory)) return new Set();
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)));
  return new Set(files.map((file) => `/${file.split(sep).join("/")}`));
}
