import { resolve } from "node:path";
import { stderr, stdout } from "node:process";
import { fixRounds } from "../../check/apply-edits";
import { checkFolder } from "../../content/check-folder";
import { contentFiles, contentSettings } from "../../content/load-content";
import { problemsIn, readFolder } from "../../content/read-folder";
import { readContent, type SourceFile } from "../../model/content";
import { hasErrors, type Problem } from "../../model/problem";
import { shownPath } from "../../model/settings";
import { titleGlyphs } from "../../outputs/share-image/title-glyphs";
import { plannedPaths } from "../../plan/planned-paths";
import { site } from "../../site";
import type { CheckOptions } from "./check-options";
import { dueReviews } from "./due";
import { checkAddresses } from "./external/check-addresses";
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
  checkFolder(options.content);
  const directory = resolve(options.content);
  const shownDirectory = options.content.replace(/\/+$/, "");
  const settings = contentSettings(shownDirectory);
  // A program that reads JSON or annotations must find nothing else.
  const forProgram = options.format === "json" || options.format === "github";
  const say = (text: string) => void (forProgram ? stderr : stdout).write(text);
  const ask = options.external
    ? (addresses: readonly string[]) => checkAddresses(addresses, project, say)
    : undefined;
  const draws = titleGlyphs(project);
  const check = async () => {
    const folder = await readFolder(project, shownDirectory);
    const problems = await problemsIn(folder, {
      project,
      now: options.now,
      draws,
      pages: plannedPaths,
      checkAddresses: ask,
    });
    return { files: folder.files, problems };
  };

  if (options.due) {
    const { posts } = readContent(contentFiles(directory), settings);
    stdout.write(
      writeDue(options.format, dueReviews(posts, options.now, site.timeZone), site.timeZone),
    );
    return true;
  }
  const inFile = (all: readonly SourceFile[]) => {
    const paths = new Map(all.map(({ path }) => [shownPath(settings, path), path]));
    return (problem: Problem) => {
      const path = paths.get(problem.file);
      return path === undefined ? [] : [{ ...problem, path }];
    };
  };
  let { files, problems } = await check();
  const wanted = () => problems.filter(({ rule }) => isWanted(rule, options.rules));
  for (let round = 0; options.fix && round < fixRounds; round += 1) {
    if (!(await fixFiles(directory, files, wanted().flatMap(inFile(files)), say))) break;
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
