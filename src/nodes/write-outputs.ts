import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { outputs } from "../outputs/outputs";
import type { OutputSources } from "../outputs/sources";

/**
 * Writes every output into `public/`, but for those that the owner brings in `static/`.
 *
 * @param root absolute path of the folder that Gatsby builds in
 * @returns the paths of what was written
 */
export async function writeOutputs(root: string, sources: OutputSources): Promise<string[]> {
  const written: string[] = [];
  for (const output of outputs) {
    for await (const { path, content } of output(sources)) {
      if (await exists(join(root, "static", path))) continue;
      const file = join(root, "public", path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      written.push(path);
    }
  }
  return written;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
