import { type FileHandle, open, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Encoding } from "./encoding";

/** A file held open: what is said about it and what is sent are of one file, whatever happens to its name. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
  readonly modified: Date;
  readonly etag: string;
  readonly encoding: Encoding;
}

/** Opens the first of the stored forms of a file that exists; `undefined` when there is no such file. */
export async function openFile(
  path: string,
  encodings: readonly Encoding[],
): Promise<OpenFile | undefined> {
  for (const encoding of encodings) {
    const handle = await open(path + encoding.suffix).catch(absent);
    if (!handle) continue;
    const found = await handle.stat({ bigint: true });
    if (found.isFile()) {
      const tag = [found.size, found.mtimeNs].map((number) => number.toString(36)).join("-");
      const etag = `"${tag}${encoding.suffix.replace(".", "-")}"`;
      return { handle, size: Number(found.size), modified: found.mtime, etag, encoding };
    }
    await handle.close();
  }
}

/**
 * The result of `find`, which looks into `directory`; asked again when a build swapped the folder meanwhile, and, for
 * up to two seconds, while it is away between the two renames of a swap.
 */
export async function findSteadily<Found>(
  directory: string,
  find: () => Promise<Found | undefined>,
): Promise<Found | undefined> {
  for (let waits = 0; waits < 200; waits += 1) {
    const before = await identity(directory);
    const found = await find();
    if (found !== undefined) return found;
    if (before !== undefined && before === (await identity(directory))) return undefined;
    await pause(10);
  }
}

async function identity(directory: string): Promise<string | undefined> {
  const found = await stat(join(directory, ".")).catch(absent);
  return found && `${found.dev}:${found.ino}`;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (!["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"].includes(error.code ?? "")) throw error;
}
