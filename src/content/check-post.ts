import { plural } from "../model/plural";
import type { Post } from "../model/post";
import { formatProblem, hasErrors, type Problem } from "../model/problem";
import { ContentErrors } from "./content-errors";
import type { OpenContent, PostFile } from "./open-content";
import { type Circumstances, problemsIn, readFolder, withFiles } from "./read-folder";

/**
 * Checks a post as it would be with another text, its links and images included, by all that `npm run check` knows.
 *
 * @returns the post, and its warnings, one line each
 * @throws ContentErrors when it may not be published
 */
export async function checkPost(
  { files, settings }: OpenContent,
  { path, file }: PostFile,
  text: string,
  { draws, pages }: Pick<Circumstances, "draws" | "pages">,
): Promise<{ post: Post; warnings: string[] }> {
  const project = process.cwd();
  const bytes = new TextEncoder().encode(text);
  const changed = files.map((other) => (other.path === path ? { path, bytes } : other));
  const folder = withFiles(await readFolder(project, settings.shownDirectory), changed);
  const found = await problemsIn(folder, { project, now: new Date(), draws, pages });
  const problems = found.filter((problem) => problem.file === file);
  const { content } = folder;
  const post = content.posts.find((other) => other.file === file);
  if (!post || hasErrors(problems)) {
    const before = files.find((other) => other.path === path);
    const present = before ? new TextDecoder().decode(before.bytes) : text;
    // Then nothing is changed, and places are those of the text that stays.
    throw errorsOf(
      problems.map((problem) => ({ ...problem, line: lineBefore(present, text, problem.line) })),
    );
  }
  return { post, warnings: problems.map(formatProblem) };
}

/** Where a line of the text after a change of its fields stood before: below the change all is the same, above it are fields. */
function lineBefore(before: string, after: string, line: number): number {
  const [old, changed] = [before.split("\n"), after.split("\n")];
  const fromEnd = line + old.length - changed.length;
  const same = old.slice(fromEnd - 1).join("\n") === changed.slice(line - 1).join("\n");
  if (same) return fromEnd;
  const found = old.indexOf(changed[line - 1] ?? "") + 1;
  return found > 0 ? found : line;
}

function errorsOf(problems: readonly Problem[]): ContentErrors {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return new ContentErrors([...problems.map(formatProblem), plural(errors, "error")]);
}
