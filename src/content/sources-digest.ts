import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { site } from "../site";

/** Beside `src`, what decides how a site is made, and all that Gatsby reads of the project. */
export const projectFiles = [
  "gatsby-browser.tsx",
  "gatsby-config.ts",
  "gatsby-node.ts",
  "gatsby-ssr.tsx",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/**
 * A digest of the code and the site facts, the environment's included, that shape what Gatsby keeps between builds. Gatsby's
 * own cache key covers `gatsby-node.ts` but nothing that it imports, and renders no page anew when only the style sheet or
 * the islands change.
 *
 * @param project absolute path of the project; a file that is not there counts as an empty one
 */
export function sourcesDigest(project: string): string {
  const hash = createHash("sha256").update(JSON.stringify(site));
  const sources = readdirSync(join(project, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isForTests(file.slice(project.length)));
  for (const file of [...sources.sort(), ...projectFiles.map((name) => join(project, name))]) {
    hash.update(file.slice(project.length)).update(contentOf(file));
  }
  return hash.digest("hex");
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Tests and their fixtures shape nothing. @param path within the project */
export const isForTests = (path: string): boolean =>
  /\.test\.tsx?$|[\\/]fixtures(?:[\\/]|$)/.test(path);
