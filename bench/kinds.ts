import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { pageFile } from "../src/model/page-file";
import { aligned } from "./report";

/** The pages of one template. */
interface Kind {
  readonly kind: string;
  readonly paths: readonly string[];
  /** To render them once more. */
  readonly seconds: number;
}

/**
 * What each kind of page adds to a build: posts, archive, topics and so on, the slowest first, as a table of how many there
 * are, how long React takes for them, and their size in the release.
 *
 * @param siteRoot where the build keeps its caches
 */
export async function kindsOfPages(siteRoot: string, release: string): Promise<string> {
  const { stdout } = await promisify(execFile)(execPath, [join(__dirname, "render-kinds.cjs")], {
    cwd: siteRoot,
    env: { ...process.env, NODE_ENV: "production" },
    maxBuffer: 2 ** 30,
  });
  const kinds = JSON.parse(stdout) as Kind[];
  const rows = kinds
    .sort((a, b) => b.seconds - a.seconds)
    .map(async ({ kind, paths, seconds }) => {
      const sizes = paths.map(async (path) => (await stat(join(release, pageFile(path)))).size);
      const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
      return [
        kind,
        paths.length.toLocaleString("en"),
        `${seconds.toFixed(2)} s`,
        `${Math.round(bytes / 1000).toLocaleString("en")} KB`,
      ];
    });
  return aligned([["Pages by kind", "", "rendered", "HTML"], ...(await Promise.all(rows))]);
}
