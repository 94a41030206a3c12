import type { NodePluginArgs } from "gatsby";
import { formatProblem } from "../../model/problem";
import { problemsDigest } from "../../model/problems-digest";
import { ourNodes } from "../nodes/our-nodes";
import type { NodeArgs } from "../nodes/refresh-nodes";
import { liveFolders, liveProblems, lookAtDisk } from "./live-content";
import { tellNodes } from "./live-nodes";
import { FolderWatch } from "./watch-folders";

/** What `sourceNodes` is given: what it makes later, too, Gatsby takes for a change and shows. */
type Source = NodeArgs & Pick<NodePluginArgs, "reporter">;

/** Milliseconds between two looks at what is being written. */
const settling = 25;
/** Milliseconds after a save: what was saved goes first, and is in the browser by then. */
const problemsDelay = 700;
/** Milliseconds. Whoever saves again and again is told meanwhile. */
const longestDelay = 3000;

let source: Source | undefined;
let looking: NodeJS.Timeout | undefined;

let digestOfShown = problemsDigest([]);
/** Of the problems that pages show, or are about to. */
export const shownProblems = (): string => digestOfShown;

/** The content files that somebody saved since the live preview is up, as shown. */
const saved = new Set<string>();
/** What the terminal said last. */
let said = new Set<string>();

const watched = new FolderWatch(() => lookSoon(settling));

/** From here on the live preview shows what is saved, and what is wrong with the content as it is then. */
export async function followSaves(args: Source): Promise<void> {
  source = args;
  tellNodes(args);
  said = new Set(await showProblems(args));
  watched.follow(liveFolders());
  lookSoon(settling);
}

function lookSoon(delay: number): void {
  if (looking) return;
  looking = setTimeout(() => {
    looking = undefined;
    try {
      if (source) look(source);
    } catch (error) {
      source?.reporter.warn(`The content could not be looked at: ${error}`);
    }
  }, delay);
}

function look(args: Source): void {
  const { changed, unsettled } = lookAtDisk();
  const unheard = watched.follow(liveFolders());
  if (unsettled || unheard) lookSoon(settling);
  if (changed.length === 0) return;
  for (const file of changed) saved.add(file);
  tellNodes(args);
  reportSoon();
}

let reporting: NodeJS.Timeout | undefined;
let waitingSince: number | undefined;
let underWay: Promise<void> = Promise.resolve();

function reportSoon(): void {
  const now = performance.now();
  waitingSince ??= now;
  clearTimeout(reporting);
  const delay = Math.max(0, Math.min(problemsDelay, waitingSince + longestDelay - now));
  reporting = setTimeout(() => {
    waitingSince = undefined;
    // One after the other, so that the last one to look is the last one to say.
    underWay = underWay.then(reportProblems);
  }, delay);
}

/** Says in the terminal what is wrong and was not before. */
async function reportProblems(): Promise<void> {
  if (!source) return;
  try {
    const texts = await showProblems(source);
    for (const text of texts) if (!said.has(text)) source.reporter.warn(text);
    said = new Set(texts);
  } catch (error) {
    source.reporter.warn(`The content could not be checked: ${error}`);
  }
}

let shown: string | undefined;

/** Shows every error, and the warnings about files that somebody is working on. */
async function showProblems({ actions, ...ids }: NodeArgs): Promise<readonly string[]> {
  const problems = (await liveProblems()).filter(
    ({ severity, file }) => severity === "error" || saved.has(file),
  );
  const { digest, make } = ourNodes(ids).problems(problems);
  const texts = problems.map(formatProblem);
  if (digest !== shown) actions.createNode(make());
  shown = digest;
  digestOfShown = problemsDigest(texts);
  return texts;
}
