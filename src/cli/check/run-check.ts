import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { stdout } from "node:process";
import type { RuleProblem } from "../../check/report";
import { readContent, type SourceFile } from "../../model/content";
import { compareProblems, hasErrors, type Problem } from "../../model/problem";
import { shownPath } from "../../model/settings";
import { contentFiles, contentSettings } from "../../nodes/load-content";
import { UsageError } from "../../release/errors";
import { site } from "../../site";
import { checkImages } from "../check-images";
import type { CheckOptions } from "./check-options";
import { checkRules } from "./check-rules";
import { dueReviews } from "./due";
import { fixFiles } from "./fix-files";
import { writeDue } from "./write-due";
import { writeProblems } from "./write-problems";

/**
 * Checks a content folder, mends it where that was asked for, and prints what is left.
 *
 * @returns whether all is well, warnings counted when they are to be
 * @throws UsageError if there is no such folder
 */
export async function runCheck(options: CheckOptions, project = process.cwd()): Promise<boolean> {
  const directory = resolve(options.content);
  if (!existsSync(directory)) {
    throw new UsageError(
      `there is no folder "${options.content}"; name the folder of your posts with --content DIR`,
    );
  }
  const shownDirectory = options.content.replace(/\/+$/, "");
  const settings = contentSettings(shownDirectory);
  const check = () => findProblems(project, shownDirectory, options.now);

  if (options.due) {
    const { posts } = readContent(contentFiles(directory), settings);
    stdout.write(
      writeDue(options.format, dueReviews(posts, options.now, site.timeZone), site.timeZone),
    );
    return true;
  }
  let { files, problems } = await check();
  const wanted = () => problems.filter(({ rule }) => isWanted(rule, options.rules));
  if (options.fix && (await fixFiles(directory, files, wanted().filter(isRuleProblem)))) {
    ({ files, problems } = await check());
  }
  const texts = new Map(files.map(({ path, bytes }) => [shownPath(settings, path), bytes]));
  const textOf = (file: string) => {
    const bytes = texts.get(file);
    return bytes && new TextDecoder().decode(bytes);
  };
  stdout.write(writeProblems(options.format, wanted(), textOf));
  return !(hasErrors(wanted()) || (options.strict && wanted().length > 0));
}

const isWanted = (rule: string, rules: readonly string[]): boolean =>
  rules.length === 0 || rules.includes(rule);

const isRuleProblem = (problem: Problem): problem is RuleProblem => "path" in problem;

/** Everything that is wrong, whoever found it, sorted. */
async function findProblems(
  project: string,
  shownDirectory: string,
  now: Date,
): Promise<{ files: SourceFile[]; problems: (Problem | RuleProblem)[] }> {
  const directory = resolve(shownDirectory);
  const files = contentFiles(directory);
  const content = readContent(files, contentSettings(shownDirectory));
  const found = await Promise.all([
    checkImages(content.images, directory),
    checkRules({ project, shownDirectory, files, content, now }),
  ]);
  return { files, problems: [...content.problems, ...found.flat()].sort(compareProblems) };
}
