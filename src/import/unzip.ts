import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { size } from "../model/wording";
import { ReleaseError } from "../release/errors";
import type { ArchiveFiles } from "./sources/substack";

/** More than any export of a newsletter holds, and few enough that no archive fills the memory. Bytes. */
export const limits = { files: 50_000, file: 20_000_000, all: 500_000_000 };

/**
 * Unpacks the posts of an archive into memory; nothing else in it is looked at. Paths that lead out of the archive
 * and archives of too many files are refused as a whole, a file that is too large by itself.
 *
 * @param shown the archive as typed
 * @throws ReleaseError
 */
export async function unzip(file: string, shown: string, most = limits): Promise<ArchiveFiles> {
  const files = new Map<string, Uint8Array | { fault: string }>();
  let archive: ZipFile | undefined;
  let total = 0;
  try {
    archive = await openPromise(file);
    if (archive.entryCount > most.files) {
      throw new Error(`it holds ${archive.entryCount} files, more than ${most.files}`);
    }
    for await (const entry of archive.eachEntry()) {
      const { fileName } = entry;
      if (fileName.endsWith("/")) continue;
      const wanted = /(^|\/)(posts\.csv|posts\/[^/]+\.html)$/.test(fileName);
      if (!wanted) {
        files.set(fileName, { fault: "it was not unpacked" });
        continue;
      }
      total += entry.uncompressedSize;
      if (total > most.all) throw new Error(`its posts are more than ${size(most.all)} unpacked`);
      files.set(
        fileName,
        entry.uncompressedSize > most.file
          ? { fault: `it is ${size(entry.uncompressedSize)} and may be at most ${size(most.file)}` }
          : await unpack(archive, entry),
      );
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReleaseError([`${shown} cannot be unpacked: ${reason}; download the export again`]);
  } finally {
    archive?.close();
  }
  return files;
}

/** yauzl stops at the size that the archive states, so that nothing grows beyond it. */
async function unpack(archive: ZipFile, entry: Entry): Promise<Uint8Array | { fault: string }> {
  try {
    const stream: Readable = await archive.openReadStreamPromise(entry);
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece);
    return Buffer.concat(pieces);
  } catch (error) {
    return { fault: `it is damaged: ${error instanceof Error ? error.message : String(error)}` };
  }
}
