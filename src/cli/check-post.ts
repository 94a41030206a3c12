import { readContent } from "../model/content";
import type { Post } from "../model/post";
import { compareProblems, formatProblem, hasErrors, type Problem } from "../model/problem";
import { checkRules } from "./check/check-rules";
import { ContentErrors, plural } from "./check-content";
import { checkImages } from "./check-images";
import type { OpenContent, PostFile } from "./open-content";

/**
 * Checks a post as it would be with another text, its links and images included, by all that `npm run check` knows.
 *
 * @returns the post, and its warnings, one line each
 * @throws ContentErrors when it may not be published
 */
export async function checkPost(
  { files, settings, directory }: OpenContent,
  { path, file }: PostFile,
  text: string,
): Promise<{ post: Post; warnings: string[] }> {
  const bytes = new TextEncoder().encode(text);
  const changed = files.map((other) => (other.path === path ? { path, bytes } : other));
  const content = readContent(changed, settings);
  const ruled = await checkRules({
    project: process.cwd(),
    shownDirectory: settings.shownDirectory,
    files: changed,
    content,
    now: new Date(),
  });
  const images = content.images.filter((image) => image.path === path);
  const problems = [
    ...content.problems.filter((problem) => problem.file === file),
    ...(await checkImages(images, directory)),
    ...ruled.filter((problem) => problem.file === file),
  ].sort(compareProblems);
  const post = content.posts.find((other) => other.file === file);
  if (!post || hasErrors(problems)) throw errorsOf(problems);
  return { post, warnings: problems.map(formatProblem) };
}

function errorsOf(problems: readonly Problem[]): ContentErrors {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return new ContentErrors([...problems.map(formatProblem), plural(errors, "error")]);
}
