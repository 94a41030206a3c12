import { createHash } from "node:crypto";
import { cpSync } from "node:fs";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isForTests, projectFiles } from "../content/sources-digest";

/** Everything that Gatsby reads of the project, beside its packages. */
const sources = [...projectFiles, "src"];

/** Read by Gatsby where they are. */
const links = ["node_modules", "static"];

/**
 * The folder in which Gatsby builds a content folder. Gatsby keeps `.cache` and `public` under its site's root and knows no
 * other place, so any content but the project's own gets a root of its own.
 *
 * @param project absolute path of the project
 * @param content absolute path of the folder of posts
 * @param beside whether the live preview of the same content is at work in the usual one
 * @returns absolute path
 */
export function siteRootFor(project: string, content: string, beside = false): string {
  if (content === join(project, "content") && !beside) return project;
  const name = beside ? `${content} beside its live preview` : content;
  const id = createHash("sha256").update(name).digest("hex").slice(0, 12);
  return join(project, ".rung/sites", id);
}

/**
 * Gives a root that is not the project the project's sources as they are now, and its packages.
 *
 * @param code digest of the code, see sources-digest.ts; a root that has just this code is left as it is
 */
export async function fillSiteRoot(project: string, root: string, code: string): Promise<void> {
  if (root === project) return;
  const mark = join(root, ".rung/filled-with");
  if ((await readFile(mark, "utf8").catch(() => "")) === code) return;
  await mkdir(join(root, ".rung"), { recursive: true });
  // If this is cut off, whoever comes next begins anew.
  await rm(mark, { force: true });
  await rm(join(root, "src"), { recursive: true, force: true });
  for (const source of sources) {
    // Nothing else can be done meanwhile, and one file after the other it takes twice as long.
    cpSync(join(project, source), join(root, source), {
      recursive: true,
      preserveTimestamps: true,
      filter: (path) => !isForTests(path.slice(project.length)),
    });
  }
  for (const link of links) {
    await rm(join(root, link), { force: true });
    await symlink(join(project, link), join(root, link));
  }
  await writeFile(mark, code);
}
