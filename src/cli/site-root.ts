import { createHash } from "node:crypto";
import { cp, mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";

/** Everything that Gatsby reads of the project, beside its packages. */
const sources = [
  ".parcelrc",
  "gatsby-browser.tsx",
  "gatsby-config.ts",
  "gatsby-node.ts",
  "gatsby-ssr.tsx",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "src",
];

/** Read by Gatsby where they are. */
const links = ["node_modules", "static"];

/**
 * The folder in which Gatsby builds a content folder. Gatsby keeps `.cache` and `public` under its site's root and knows no
 * other place, so any content but the project's own gets a root of its own.
 *
 * @param project absolute path of the project
 * @param content absolute path of the folder of posts
 * @returns absolute path
 */
export function siteRootFor(project: string, content: string): string {
  if (content === join(project, "content")) return project;
  const id = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return join(project, ".rung/sites", id);
}

/** Gives a root that is not the project the project's sources as they are now, and its packages. */
export async function fillSiteRoot(project: string, root: string): Promise<void> {
  if (root === project) return;
  await mkdir(root, { recursive: true });
  await rm(join(root, "src"), { recursive: true, force: true });
  for (const source of sources) {
    await cp(join(project, source), join(root, source), {
      recursive: true,
      preserveTimestamps: true,
    });
  }
  for (const link of links) {
    await rm(join(root, link), { force: true });
    await symlink(join(project, link), join(root, link));
  }
}
