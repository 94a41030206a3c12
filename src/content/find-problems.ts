import { resolve } from "node:path";
import type { RuleProblem } from "../check/report";
import { readContent, type SourceFile } from "../model/content";
import { compareProblems, type Problem } from "../model/problem";
import { checkImages } from "./check-images";
import { checkRules } from "./check-rules";
import { contentFiles, contentSettings } from "./load-content";

/**
 * Everything that is wrong with a content folder, whoever found it, sorted.
 *
 * @param shownDirectory the folder as typed, without a slash at its end
 */
export async function findProblems(
  project: string,
  shownDirectory: string,
  now: Date,
  askWeb?: Parameters<typeof checkRules>[1],
): Promise<{ files: SourceFile[]; problems: (Problem | RuleProblem)[] }> {
  const directory = resolve(shownDirectory);
  const files = contentFiles(directory);
  const content = readContent(files, contentSettings(shownDirectory));
  const found = await Promise.all([
    checkImages(content.images, directory),
    checkRules({ project, shownDirectory, files, content, now }, askWeb),
  ]);
  return { files, problems: [...content.problems, ...found.flat()].sort(compareProblems) };
}
