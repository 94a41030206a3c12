import { resolve } from "node:path";
import type { Release } from "../../deploy/target";
import { UsageError } from "../../release/errors";
import { readManifest } from "../../release/read-manifest";

/**
 * The release in a folder.
 *
 * @param shown the folder as typed
 * @throws {UsageError} when there is none
 */
export async function openRelease(shown: string): Promise<Release> {
  const directory = resolve(shown);
  const manifest = await readManifest(directory);
  if (!manifest)
    throw new UsageError(
      `there is no release in "${shown}"; run \`npm run build\` first, or name its folder with --out DIR`,
    );
  return { directory, manifest };
}
