import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { sourcesDigest } from "./sources-digest";

/** Packages that bring a binary, or that are loaded by name. */
const external = ["satteri", "sharp", "svgo", "fontkit", "pagefind", "@shikijs/langs"];

/**
 * Compiles a TypeScript file with all that it imports, for a thread to run: to load the files one by one takes several times as long. Kept until the code changes.
 *
 * @param source path from the root of the project
 * @returns absolute path of a CommonJS file
 */
export async function compiledEntry(source: string, project = process.cwd()): Promise<string> {
  const digest = createHash("sha256")
    .update(process.version + sourcesDigest(project) + source)
    .digest("hex")
    .slice(0, 16);
  const outfile = resolve(project, `.rung/compiled/${digest}.cjs`);
  if (existsSync(outfile)) return outfile;
  await build({
    entryPoints: [source],
    absWorkingDir: project,
    outfile,
    bundle: true,
    external,
    platform: "node",
    target: `node${process.versions.node}`,
    format: "cjs",
    logLevel: "silent",
  });
  return outfile;
}
