import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * The new source of a file as the project's formatter sets it, so that a longer value keeps `npm test` content. A file that
 * was set otherwise before, or that the formatter cannot read, stays as given.
 */
export async function formatted(
  project: string,
  path: string,
  before: string,
  after: string,
): Promise<string> {
  if (before === after || (await format(project, path, before)) !== before) return after;
  return (await format(project, path, after)) ?? after;
}

async function format(project: string, path: string, source: string): Promise<string | undefined> {
  try {
    const biome = createRequire(join(project, "package.json")).resolve("@biomejs/biome/bin/biome");
    return await new Promise((done, fail) => {
      const child = execFile(
        process.execPath,
        [biome, "format", `--stdin-file-path=${path}`],
        { cwd: project },
        (error, stdout) => (error ? fail(error) : done(stdout)),
      );
      child.stdin?.end(source);
    });
  } catch {
    return undefined;
  }
}
