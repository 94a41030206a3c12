import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../content/list-files";
import type { BrotliQuality } from "./compress";
import { isHostFile } from "./host-files";
import type { Manifest } from "./manifest";
import { readManifest } from "./read-manifest";

/** The file that tells a release from somebody's own folder. Servers do not serve hidden files. */
export const markerFile = ".rung-release";

const format = 1;

export function marker(quality: BrotliQuality): string {
  return `${JSON.stringify({ rungRelease: format, brotliQuality: quality })}\n`;
}

/** The release that a new one replaces. */
export interface FormerRelease {
  readonly directory: string;
  /** What readers can request, and its compressed copies. */
  readonly files: ReadonlySet<string>;
  /** Its marker's text: equal markers mean that its compressed copies are as this version makes them. */
  readonly marker: string;
  /** Releases of older versions have none. */
  readonly manifest: Manifest | undefined;
}

/** What stands in `directory` from the last time; `undefined` where nothing does. */
export async function formerRelease(directory: string): Promise<FormerRelease | undefined> {
  const text = await readMarker(directory);
  if (text === undefined) return undefined;
  const files = (await listFiles(directory)).filter(
    (file) => file !== markerFile && !isHostFile(file),
  );
  return {
    directory,
    files: new Set(files),
    marker: text,
    manifest: await readManifest(directory),
  };
}

/** The marker's text, if this folder is a release. */
export async function readMarker(directory: string): Promise<string | undefined> {
  return readFile(join(directory, markerFile), "utf8").catch(() => undefined);
}
