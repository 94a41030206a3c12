import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { site } from "../site";

/** Beside `src`, what decides how a site is made. */
const files = ["gatsby-config.ts", "gatsby-node.ts", "gatsby-ssr.tsx", "package-lock.json"];

/**
 * A digest of the code and the site facts, the environment's included, that shape what Gatsby keeps between builds. Gatsby's
 * own cache key covers `gatsby-node.ts` but nothing that it imports, and renders no page anew when only the style sheet or
 * the islands change.
 *
 * @param project absolute path of the project
 */
export async function sourcesDigest(project: string): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(site));
  const sources = (await readdir(join(project, "src"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !isTest(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...sources.sort(), ...files.map((name) => join(project, name))]) {
    hash.update(file.slice(project.length)).update(await readFile(file));
  }
  return hash.digest("hex");
}

const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name);
