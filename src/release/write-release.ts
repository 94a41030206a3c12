import {
  constants,
  copyFileSync,
  linkSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { forEachOf } from "../model/for-each-of";
import { type BrotliQuality, compress, suffixes } from "./compress";
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

  // The thread pool compresses. So many small files cost more by way of it than they take to write.
  await forEachOf(sources, 8, async ([file, source]) => {
    const kept = former && unchanged.has(file) ? former : undefined;
    if (kept) take(kept, file);
    if (kept && copiesAreCurrent) {
      for (const copy of copyNames(file)) if (kept.files.has(copy)) take(kept, copy);
      return;
    }
    const content = readFileSync(source);
    const time = kept ? statSync(join(directory, file)).mtime : timeOf(file);
    if (!kept) write(file, content, time);
    for (const [suffix, bytes] of Object.entries(await compress(file, content, quality))) {
      if (!sources.has(file + suffix)) write(file + suffix, bytes, time);
    }
  });

  function write(file: string, content: Uint8Array, time: Date): void {
    writeFileSync(join(directory, file), content);
    utimesSync(join(directory, file), time, time);
  }

  /** Now, or a second after the file's former time where that is later: servers count in seconds. */
  function timeOf(file: string): Date {
    if (!former?.files.has(file)) return now;
    const { mtimeMs } = statSync(join(former.directory, file));
    return new Date(Math.max(now.getTime(), mtimeMs + 1000));
  }

  /** An owner's own `notes.txt.gz` is a file in its own right. */
  function copyNames(file: string): string[] {
    return suffixes.map((suffix) => file + suffix).filter((copy) => !sources.has(copy));
  }

  function take(from: FormerRelease, file: string): void {
    linkOrCopy(join(from.directory, file), join(directory, file));
  }
}

/** A hard link keeps times and costs nothing; some file systems (FAT, some network shares) know none. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
}
