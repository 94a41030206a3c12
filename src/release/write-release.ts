import {
  constants,
  copyFile,
  link,
  mkdir,
  readFile,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BrotliQuality, compress, suffixes } from "./compress";
import { forEachOf } from "./concurrency";
import { type FormerRelease, marker, markerFile } from "./former-release";
import type { Sources } from "./reachable";

/**
 * Writes a whole release, compressed copies included, into the new folder `directory`. What is `unchanged` is taken
 * over from the former release with its times, so that servers go on sending the same validators.
 */
export async function writeRelease(
  directory: string,
  sources: Sources,
  quality: BrotliQuality,
  former: FormerRelease | undefined,
  unchanged: ReadonlySet<string>,
): Promise<void> {
  await mkdir(directory);
  await writeFile(join(directory, markerFile), marker(quality));
  const folders = new Set([...sources.keys()].map((file) => dirname(join(directory, file))));
  await forEachOf(folders, 8, async (folder) => void (await mkdir(folder, { recursive: true })));
  const copiesAreCurrent = former?.marker === marker(quality);

  await forEachOf(sources, 8, async ([file, source]) => {
    const kept = former && unchanged.has(file) ? former : undefined;
    if (kept) await take(kept, file);
    if (kept && copiesAreCurrent) {
      for (const copy of copyNames(file)) if (kept.files.has(copy)) await take(kept, copy);
      return;
    }
    const content = await readFile(source);
    if (!kept) await writeFile(join(directory, file), content);
    const copies = Object.entries(await compress(file, content, quality));
    for (const [suffix, bytes] of copies) {
      if (!sources.has(file + suffix)) await writeFile(join(directory, file + suffix), bytes);
    }
  });

  /** An owner's own `notes.txt.gz` is a file in its own right. */
  function copyNames(file: string): string[] {
    return suffixes.map((suffix) => file + suffix).filter((copy) => !sources.has(copy));
  }

  async function take(from: FormerRelease, file: string): Promise<void> {
    await linkOrCopy(join(from.directory, file), join(directory, file));
  }
}

/** A hard link keeps times and costs nothing; some file systems (FAT, some network shares) know none. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
    const { atime, mtime } = await stat(from);
    await utimes(to, atime, mtime);
  }
}
