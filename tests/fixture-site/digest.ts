import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../../src/content/list-files";
import { project } from "./places";

/** What the built fixture site depends on. */
const files = [
  "gatsby-browser.tsx",
  "gatsby-config.ts",
  "gatsby-node.ts",
  "gatsby-ssr.tsx",
  "package-lock.json",
  "tsconfig.json",
];
const folders = ["src", "static", "tests/fixture-site", "tests/fixtures/site"];

/** Changes when anything does that the built fixture site depends on. */
export async function sourcesDigest(): Promise<string> {
  const inFolders = await Promise.all(
    folders.map(async (folder) =>
      (await listFiles(join(project, folder))).map((file) => `${folder}/${file}`),
    ),
  );
  const digest = createHash("sha256");
  for (const file of [...files, ...inFolders.flat()]) {
    if (/\.test\.tsx?$/.test(file)) continue;
    digest.update(`${file}\0`).update(await readFile(join(project, file)));
  }
  return digest.digest("hex");
}
