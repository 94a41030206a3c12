import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../model/content";
import { contentFiles } from "./load-content";

/**
 * The files of a content folder as somebody last saved them. An editor empties a file before it writes it: a file without a
 * byte is as it was until it has one.
 */
export class SavedFiles {
  private files: Map<string, SourceFile> | undefined;
  private readonly whole = new Map<string, SourceFile>();

  /** @param directory absolute path */
  constructor(private readonly directory: string) {}

  /** All of them; from the disk where they are not known. */
  all(): readonly SourceFile[] {
    this.files ??= new Map(
      contentFiles(this.directory).map((file) => [file.path, this.wholeOf(file)]),
    );
    return [...this.files.values()];
  }

  /** Reads one file again, or all when it is a new one. @param path posix, relative to the folder */
  saved(path: string): void {
    const file = join(this.directory, path);
    if (!this.files?.has(path) || !existsSync(file)) this.forget();
    else this.files.set(path, this.wholeOf({ path, bytes: readFileSync(file) }));
  }

  /** Has all be read again, since some may have gone. */
  forget(): void {
    this.files = undefined;
  }

  private wholeOf(file: SourceFile): SourceFile {
    if (file.bytes.length > 0) this.whole.set(file.path, file);
    return this.whole.get(file.path) ?? file;
  }
}
