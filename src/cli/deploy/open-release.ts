import { resolve } from "node:path";
import { checkFiles } from "../../deploy/sent-files";
import type { Release } from "../../deploy/target";
import { UsageError } from "../../release/errors";
import { readManifest } from "../../release/read-manifest";

/**
 * The release in a folder.
 *
 * @param shown the folder as typed
 * @throws {UsageError} when there is none
 * @throws {ReleaseError} when it is not as the build wrote it
 */
export async function openRelease(shown: string): Promise<Release> {
  const directory = resolve(shown);
  const manifest = await readManifest(directory);
  if (!manifest)
    throw new UsageError(
      `there is no release in "${shown}"; run \`npm run build\` first, or name its folder with --out DIR`,
    );
  const release = { directory, manifest };
  await checkFiles(release);
  return release;
}
