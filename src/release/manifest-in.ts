import { resolve } from "node:path";
import { UsageError } from "../model/usage-error";
import type { Manifest } from "./manifest";
import { readManifest } from "./read-manifest";

/**
 * The manifest of the release in a folder.
 *
 * @param shown the folder as typed
 * @throws {UsageError} when there is no release
 */
export async function manifestIn(shown: string): Promise<Manifest> {
  const manifest = await readManifest(resolve(shown));
  if (!manifest)
    throw new UsageError(
      `there is no release in "${shown}"; run \`npm run build\` first, or name its folder with --out DIR`,
    );
  return manifest;
}
