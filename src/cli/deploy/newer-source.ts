import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { listFiles } from "../../content/list-files";

/** What a release is made from. */
const sources = ["content", "src", "static"];

/**
 * A line when something that a release is made from was changed after it was built.
 *
 * @param project absolute path
 * @param release the release's folder, from there
 */
export async function newerSource(project: string, release: string): Promise<string | undefined> {
  const built = await stat(resolve(project, release, ".rung/manifest.json")).catch(() => undefined);
  if (!built) return undefined;
  for (const source of sources) {
    for (const file of await listFiles(join(project, source)).catch(() => [])) {
      const { mtimeMs } = await stat(join(project, source, file));
      if (mtimeMs > built.mtimeMs)
        return `${source}/${file} was changed after ${release} was built; \`npm run build\` takes it in`;
    }
  }
  return undefined;
}
