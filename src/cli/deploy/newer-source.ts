import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

/** What a release is made from. */
const sources = ["content", "src", "static"];

/**
 * A line when something that a release is made from was changed after it was built.
 *
 * @param project absolute path
 * @param release the release's folder, from there
 */
export function newerSource(project: string, release: string): string | undefined {
  const manifest = resolve(project, release, ".rung/manifest.json");
  const built = statSync(manifest, { throwIfNoEntry: false });
  if (!built) return undefined;
  for (const source of sources) {
    const folder = join(project, source);
    if (!statSync(folder, { throwIfNoEntry: false })) continue;
    // One after the other and at once: thousands of promises take ten times as long.
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      const found = statSync(join(folder, file), { throwIfNoEntry: false });
      if (found?.isFile() && found.mtimeMs > built.mtimeMs)
        return `${source}/${file} was changed after ${release} was built; \`npm run build\` takes it in`;
    }
  }
  return undefined;
}
