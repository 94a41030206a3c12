import { type FileHandle, open } from "node:fs/promises";
import type { Encoding } from "./encoding";

/** A file held open: what is said about it and what is sent are of one file, whatever happens to its name. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly modified: Date;
  readonly etag: string;
  readonly encoding: Encoding;
}

/**
 * Opens the first of the stored forms of a file that exists; `undefined` when there is no such file.
 *
 * @param digest of the file as it is
 */
export async function openFile(
  path: string,
  digest: string,
  encodings: readonly Encoding[],
): Promise<OpenFile | undefined> {
  for (const encoding of encodings) {
    const handle = await open(path + encoding.suffix).catch(absent);
    if (!handle) continue;
    const found = await handle.stat();
    if (found.isFile()) {
      const etag = `"${digest.slice(0, 20)}${encoding.suffix.replace(".", "-")}"`;
      return { handle, size: found.size, modified: found.mtime, etag, encoding };
    }
    await handle.close();
  }
}

/** For a file that is not there, or that no disk can hold. */
export function absent(error: NodeJS.ErrnoException): undefined {
  if (!["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"].includes(error.code ?? "")) throw error;
}
