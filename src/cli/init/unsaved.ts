import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * Which of some paths git could not give back as they are: changed since the last commit, never committed, or in no
 * repository at all.
 *
 * @param project absolute path
 * @param paths relative to the project
 */
export async function unsavedIn(project: string, paths: readonly string[]): Promise<string[]> {
  const saved = await Promise.all(paths.map((path) => isSaved(project, path)));
  return paths.filter((_, place) => !saved[place]);
}

async function isSaved(project: string, path: string): Promise<boolean> {
  const git = async (...words: string[]) => (await run("git", words, { cwd: project })).stdout;
  try {
    const changes = await git("status", "--porcelain", "--ignored", "-uall", "--", path);
    return changes === "" && (await git("ls-tree", "HEAD", "--", path)) !== "";
  } catch {
    return false;
  }
}
