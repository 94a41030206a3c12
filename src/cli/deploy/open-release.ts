import { resolve } from "node:path";
import { checkFiles } from "../../deploy/sent-files";
import type { Release } from "../../deploy/target";
import { manifestIn } from "../../release/manifest-in";

/**
 * The release in a folder.
 *
 * @param shown the folder as typed
 * @throws {UsageError} when there is none
 * @throws {ReleaseError} when it is not as the build wrote it
 */
export async function openRelease(shown: string): Promise<Release> {
  const release = { directory: resolve(shown), manifest: await manifestIn(shown) };
  await checkFiles(release);
  return release;
}
