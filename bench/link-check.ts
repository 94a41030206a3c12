import { join } from "node:path";
import { PageNotes } from "../src/release/page-notes";
import { addReachable, type Sources } from "../src/release/reachable";
import { readManifest } from "../src/release/read-manifest";

/**
 * Follows every link, anchor, asset and feed address of a release once more, as its build has done.
 *
 * @returns how long that takes, and of how many files
 * @throws Error when one leads nowhere
 */
export async function timedLinkCheck(release: string): Promise<{ seconds: number; files: number }> {
  const manifest = await readManifest(release);
  if (!manifest) throw new Error(`expected a release in ${release}`);
  const { url: siteUrl, pathPrefix } = manifest.site;
  const sources: Sources = new Map(manifest.files.map(({ path }) => [path, join(release, path)]));
  const start = performance.now();
  const { broken } = await addReachable(sources, release, { siteUrl, pathPrefix }, new PageNotes());
  const seconds = (performance.now() - start) / 1000;
  if (broken.length > 0) throw new Error(`expected no broken link, found ${broken[0]?.file}`);
  return { seconds, files: manifest.files.length };
}
