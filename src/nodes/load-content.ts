import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Content, readContent, type SourceFile } from "../model/content";
import type { ContentSettings } from "../model/settings";
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
  return readContent(contentFiles(directory), contentSettings(shownDirectory));
}

/** Every file of a content folder that the model reads. */
export function contentFiles(directory: string): SourceFile[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readable.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: relative(directory, file).split(sep).join("/"),
      bytes: readFileSync(file),
    }));
}

/** What the model must know of this site. */
export const contentSettings = (shownDirectory: string): ContentSettings => ({
  timeZone: site.timeZone,
  author: site.author,
  shownDirectory,
});
