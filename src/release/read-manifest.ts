import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Manifest, manifestFile } from "./manifest";

/** The manifest of the release in `directory`; `undefined` where there is none, or one of a version that is not ours. */
export async function readManifest(directory: string): Promise<Manifest | undefined> {
  const text = await readFile(join(directory, manifestFile), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const manifest: Manifest = JSON.parse(text);
  return manifest.format === 1 ? manifest : undefined;
}
