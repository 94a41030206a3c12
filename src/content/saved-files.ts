import { join } from "node:path";
import type { SourceFile } from "../model/content";
import { contentFiles, readIfThere } from "./load-content";

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
    const bytes = this.files?.has(path) ? readIfThere(join(this.directory, path)) : undefined;
    if (bytes) this.files?.set(path, this.wholeOf({ path, bytes }));
    else this.forget();
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
