import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { forEachOf } from "../model/for-each-of";
import { suffixes } from "../release/compress";
import { ReleaseError } from "../release/errors";
import { hostFilesOf } from "../release/host-files";
import type { ReleasedFile } from "../release/manifest";
import type { Release } from "./target";

/** A file that goes to a host. */
interface SentFile {
  readonly path: string;
  /** The file of the manifest that it is, or whose compressed copy it is. */
  readonly of: string;
  readonly bytes: number;
}

/** What a server with compressed copies is sent: every file of the manifest and the copies beside it. */
export async function sentFiles({ directory, manifest }: Release): Promise<SentFile[]> {
  const files: SentFile[] = manifest.files.map(({ path, bytes }) => ({ path, of: path, bytes }));
  const own = new Set(manifest.files.map(({ path }) => path));
  await forEachOf(manifest.files, 8, async ({ path }) => {
    for (const copy of suffixes.map((suffix) => path + suffix)) {
      if (own.has(copy)) continue;
      const found = await stat(join(directory, copy)).catch(() => undefined);
      if (found) files.push({ path: copy, of: path, bytes: found.size });
    }
  });
  return files;
}

/**
 * Nothing is sent that the build did not write: a file, a host's rules included, that somebody changed or took away since.
 *
 * @throws {ReleaseError} with a line for each such file, at most five
 */
export async function checkFiles({ directory, manifest }: Release): Promise<void> {
  const wrong: string[] = [];
  await forEachOf(manifest.files, 8, async (file) => {
    if ((await digestOf(join(directory, file.path))) !== file.digest) wrong.push(file.path);
  });
  for (const [path, text] of hostFilesOf(manifest)) {
    // Those at the root are for hosts that are sent freshly made ones.
    if (!path.startsWith(".rung/")) continue;
    const found = await readFile(join(directory, path), "utf8").catch(() => undefined);
    if (found !== text) wrong.push(path);
  }
  if (wrong.length === 0) return;
  const named = wrong.sort().slice(0, 5);
  throw new ReleaseError([
    ...named.map((path) => `${join(directory, path)} is not as the build wrote it`),
    ...(wrong.length > named.length ? [`… and ${wrong.length - named.length} more`] : []),
    "Run `npm run build` again, and deploy that.",
  ]);
}

async function digestOf(path: string): Promise<ReleasedFile["digest"] | undefined> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
