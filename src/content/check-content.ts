import { resolve } from "node:path";
import type { Content } from "../model/content";
import { plural } from "../model/plural";
import { compareProblems, formatProblem, hasErrors, type Problem } from "../model/problem";
import { checkFolder } from "./check-folder";
import { checkImages } from "./check-images";
import { checkRules } from "./check-rules";
import { ContentErrors } from "./content-errors";
import { contentFiles, loadContent } from "./load-content";

/**
 * Reads and checks a content folder whole. Warnings stop nothing.
 *
 * @param shownDirectory the folder as typed
 * @throws UsageError if there is no such folder, ContentErrors with one line for each error in it, those that the rules find
 *   included
 */
export async function checkContent(
  shownDirectory: string,
  now: Date,
  project: string,
): Promise<Content> {
  checkFolder(shownDirectory);
  const directory = resolve(shownDirectory);
  const content = loadContent(directory, shownDirectory.replace(/\/+$/, ""));
  const problems = [...content.problems, ...(await checkImages(content.images, directory))];
  if (hasErrors(problems)) {
    const found = await findByRules(shownDirectory, content, now, project);
    refuseErrors([...problems, ...found.filter(({ severity }) => severity === "error")]);
  }
  return { ...content, problems: problems.sort(compareProblems) };
}

/**
 * Asks the rules about content that the model has passed, while this process has nothing else to do.
 *
 * @returns the warnings
 * @throws ContentErrors with one line for each problem when any is an error
 */
export async function checkContentByRules(
  shownDirectory: string,
  content: Content,
  now: Date,
  project: string,
): Promise<readonly Problem[]> {
  const problems = await findByRules(shownDirectory, content, now, project);
  refuseErrors(problems);
  return problems;
}

function findByRules(
  shownDirectory: string,
  content: Content,
  now: Date,
  project: string,
): Promise<Problem[]> {
  return checkRules({
    project,
    shownDirectory: shownDirectory.replace(/\/+$/, ""),
    files: contentFiles(resolve(shownDirectory)),
    content,
    now,
  });
}

function refuseErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  throw new ContentErrors([
    ...problems.toSorted(compareProblems).map(formatProblem),
    countOf(errors.length, problems.length),
  ]);
}

function countOf(errors: number, problems: number): string {
  const warnings = problems - errors;
  return `${plural(errors, "error")}${warnings > 0 ? `, ${plural(warnings, "warning")}` : ""}`;
}
