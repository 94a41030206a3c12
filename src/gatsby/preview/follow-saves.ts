import { dirname, relative, sep } from "node:path";
import type { NodePluginArgs } from "gatsby";
import { forgetBeside } from "../../content/files-beside";
import { contentSettings } from "../../content/load-content";
import { compareProblems, formatProblem, type Problem } from "../../model/problem";
import { shownPath } from "../../model/settings";
import { buildInput } from "../build-input";
import { contentSnapshot, rereadAll, rereadFile, snapshotFiles } from "../nodes/content-snapshot";
import { ourNodes } from "../nodes/our-nodes";
import { type NodeArgs, refreshNodes } from "../nodes/refresh-nodes";
import { ruleProblems } from "./rule-problems";

/** What `sourceNodes` is given: what it makes later, too, Gatsby takes for a change and shows. */
type Source = NodeArgs & Pick<NodePluginArgs, "reporter">;

/** Milliseconds after a save: what was saved goes first, and is in the browser by then. */
const delay = 1000;

let source: Source | undefined;
/** The number of content files that Gatsby had when it last looked at its pages. */
let files = 0;
let waiting: NodeJS.Timeout | undefined;

/** The content files that somebody saved since the live preview is up, as shown. */
const saved = new Set<string>();

/** From here on the live preview shows what is saved, and what is wrong with the content as it is then. */
export function followSaves(args: Source): void {
  source = args;
  showProblems(args);
}

/** Follows a file that somebody saved, a broken one included. @param file absolute path */
export function followSaved(file: string, args: NodeArgs): void {
  const path = relative(buildInput.contentDirectory, file).split(sep).join("/");
  saved.add(shownPath(contentSettings(buildInput.shownDirectory), path));
  rereadFile(path);
  forgetBeside(dirname(file));
  refreshNodes(args);
  soon(reportProblems);
}

/** Follows files that went away, of which Gatsby says nothing: it has fewer than before, and looks at its pages again. */
export function followDeleted(getNodesByType: NodeArgs["getNodesByType"]): void {
  const before = files;
  files = getNodesByType("File").length;
  if (files >= before) return;
  rereadAll();
  forgetBeside();
  soon((args) => {
    refreshNodes(args);
    reportProblems(args);
  });
}

function soon(act: (args: Source) => void): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    try {
      if (source) act(source);
    } catch (error) {
      // A folder went while it was read, perhaps. The live preview goes on; the next save has it look again.
      source?.reporter.warn(`The content could not be looked at, save again: ${error}`);
    }
  }, delay);
}

function reportProblems(args: Source): void {
  for (const problem of showProblems(args)) args.reporter.warn(formatProblem(problem));
}

/** Every error, and the warnings about files that somebody is working on. */
function showProblems({ actions, getNode, ...ids }: NodeArgs): readonly Problem[] {
  const content = contentSnapshot();
  const problems = [...content.problems, ...ruleProblems(snapshotFiles(), content)]
    .filter(({ severity, file }) => severity === "error" || saved.has(file))
    .sort(compareProblems);
  const { id, digest, make } = ourNodes(ids).problems(problems);
  if (getNode(id)?.internal.contentDigest !== digest) actions.createNode(make());
  return problems;
}
