import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Content, readContent, type SourceFile } from "../model/content";
import type { ContentSettings } from "../model/settings";
import { site } from "../site";

/** What the model reads. Everything else in the folder, such as pictures, belongs to a post beside it. */
export const isReadable = (path: string): boolean => /\.(md|markdown|ya?ml)$/i.test(path);

/** The files of a content folder that the model reads. @param directory absolute path */
export function contentFiles(directory: string): SourceFile[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isReadable(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const bytes = readIfThere(file);
      return bytes ? [{ path: relative(directory, file).split(sep).join("/"), bytes }] : [];
    });
}

/** The bytes of a file; nothing where somebody has just deleted it. */
export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (/^E(NOENT|NOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw error;
  }
}

/** How this site's content is read. @param shownDirectory how problems name its folder */
export const contentSettings = (shownDirectory: string): ContentSettings => ({
  timeZone: site.timeZone,
  author: site.author,
  shownDirectory,
});

/**
 * Reads a content folder from the disk and checks it whole.
 *
 * @param directory absolute path
 * @param shownDirectory how problems name that folder
 */
export function loadContent(directory: string, shownDirectory: string): Content {
  return readContent(contentFiles(directory), contentSettings(shownDirectory));
}
