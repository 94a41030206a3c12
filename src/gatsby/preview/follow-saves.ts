import { dirname, relative, sep } from "node:path";
import type { NodePluginArgs } from "gatsby";
import { contentSettings } from "../../content/load-content";
import { formatProblem, type Problem } from "../../model/problem";
import { shownPath } from "../../model/settings";
import { buildInput } from "../build-input";
import { previewProblems, rereadAll, rereadFile } from "../nodes/content-snapshot";
import { ourNodes } from "../nodes/our-nodes";
import { type NodeArgs, refreshNodes } from "../nodes/refresh-nodes";
import { forgetBeside } from "./files-beside";

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
export async function followSaves(args: Source): Promise<void> {
  source = args;
  await showProblems(args);
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
    return reportProblems(args);
  });
}

function soon(act: (args: Source) => unknown): void {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    try {
      if (source) await act(source);
    } catch (error) {
      // A folder went while it was read, perhaps. The live preview goes on; the next save has it look again.
      source?.reporter.warn(`The content could not be looked at, save again: ${error}`);
    }
  }, delay);
}

async function reportProblems(args: Source): Promise<void> {
  for (const problem of await showProblems(args)) args.reporter.warn(formatProblem(problem));
}

/** Every error, and the warnings about files that somebody is working on. */
async function showProblems({ actions, getNode, ...ids }: NodeArgs): Promise<readonly Problem[]> {
  const problems = (await previewProblems()).filter(
    ({ severity, file }) => severity === "error" || saved.has(file),
  );
  const { id, digest, make } = ourNodes(ids).problems(problems);
  if (getNode(id)?.internal.contentDigest !== digest) actions.createNode(make());
  return problems;
}
