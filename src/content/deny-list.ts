import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The names of people and companies that no question may contain: `deny-list.txt` of a content folder, one on a line. Lines that
 * begin with `#` are remarks. It is never published.
 *
 * @param directory absolute path of the content folder
 */
export function denyListOf(directory: string): string[] {
  const file = join(directory, "deny-list.txt");
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split(/\r?\n/)
    .map((line) => line.replace(/^\uFEFF/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
