import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { UsageError } from "../../model/usage-error";
import { ReleaseError } from "../../release/errors";

const run = promisify(execFile);

/** @throws UsageError when a folder is in no git repository */
export async function requireRepository(directory: string): Promise<void> {
  const inside = await run("git", ["rev-parse", "--is-inside-work-tree"], { cwd: directory }).then(
    ({ stdout }) => stdout.trim() === "true",
    () => false,
  );
  if (!inside) {
    throw new UsageError(
      `${directory} is in no git repository; leave out --commit, or run git init`,
    );
  }
}

/** Whether what stands at a path is otherwise than git has it. @param path relative to `directory` */
export async function isUncommitted(directory: string, path: string): Promise<boolean> {
  const words = ["--literal-pathspecs", "status", "--porcelain", "--", path];
  return (await run("git", words, { cwd: directory })).stdout !== "";
}

/**
 * Commits what stands at a path, whatever else is staged, and leaves that staged.
 *
 * @param path relative to `directory`
 * @throws ReleaseError with what git said
 */
export async function commitOnly(directory: string, path: string, message: string): Promise<void> {
  const git = (...words: string[]) =>
    run("git", ["--literal-pathspecs", ...words, "--", path], { cwd: directory });
  try {
    // A new post is unknown to git, and `commit` takes only what it knows.
    await git("add", "--intent-to-add");
    await git("commit", "--quiet", "--only", "-m", message);
  } catch (error) {
    const { stderr, message: reason } = error as Error & { stderr?: string };
    const said = (stderr || reason)
      .trim()
      .split(/\s*\n\s*/)
      .join(" ");
    throw new ReleaseError([`the post was changed, but git did not commit it: ${said}`]);
  }
}
