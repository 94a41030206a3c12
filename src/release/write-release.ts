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

/** What a new release is made of. */
interface NextRelease {
  readonly sources: Sources;
  /** Texts for hosts, by their path in the release. */
  readonly hostFiles: ReadonlyMap<string, string>;
  readonly quality: BrotliQuality;
  readonly former: FormerRelease | undefined;
  /** Files whose bytes are the former release's. */
  readonly unchanged: ReadonlySet<string>;
}

/**
 * Writes a whole release, compressed copies included, into the new folder `directory`. Servers make validators from a file's
 * time and size: what is unchanged is taken over from the former release with its times, and what changed is given a later
 * second than it had.
 */
export async function writeRelease(
  directory: string,
  { sources, hostFiles, quality, former, unchanged }: NextRelease,
): Promise<void> {
  await mkdir(directory);
  await writeFile(join(directory, markerFile), marker(quality));
  const folders = new Set(
    [...sources.keys(), ...hostFiles.keys()].map((file) => dirname(join(directory, file))),
  );
  await forEachOf(folders, 8, async (folder) => void (await mkdir(folder, { recursive: true })));
  for (const [file, text] of hostFiles) await writeFile(join(directory, file), text);
  const copiesAreCurrent = former?.marker === marker(quality);
  const now = new Date();

  await forEachOf(sources, 8, async ([file, source]) => {
    const kept = former && unchanged.has(file) ? former : undefined;
    if (kept) await take(kept, file);
    if (kept && copiesAreCurrent) {
      for (const copy of copyNames(file)) if (kept.files.has(copy)) await take(kept, copy);
      return;
    }
    const content = await readFile(source);
    const time = kept ? (await stat(join(directory, file))).mtime : await timeOf(file);
    if (!kept) await write(file, content, time);
    for (const [suffix, bytes] of Object.entries(await compress(file, content, quality))) {
      if (!sources.has(file + suffix)) await write(file + suffix, bytes, time);
    }
  });

  async function write(file: string, content: Uint8Array, time: Date): Promise<void> {
    await writeFile(join(directory, file), content);
    await utimes(join(directory, file), time, time);
  }

  /** Now, or a second after the file's former time where that is later: servers count in seconds. */
  async function timeOf(file: string): Promise<Date> {
    if (!former?.files.has(file)) return now;
    const { mtimeMs } = await stat(join(former.directory, file));
    return new Date(Math.max(now.getTime(), mtimeMs + 1000));
  }

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
