import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Content, readContent, type SourceFile } from "../model/content";
import { site } from "../site";

/** What the model reads. Everything else in the folder, such as pictures, belongs to a post beside it. */
const readable = /\.(md|markdown|ya?ml)$/i;

/**
 * Reads a content folder from the disk and checks it whole.
 *
 * @param directory absolute path
 * @param shownDirectory how problems name that folder
 */
export function loadContent(directory: string, shownDirectory: string): Content {
  const files: SourceFile[] = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(directory, file).split(sep).join("/"),
      bytes: readFileSync(file),
    }));
  return readContent(files, { timeZone: site.timeZone, author: site.author, shownDirectory });
}
