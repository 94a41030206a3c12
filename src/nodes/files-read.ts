import type { NodePluginArgs } from "gatsby";

type Reporter = NodePluginArgs["reporter"];

/** The activity in which Markdown files are counted as they are read; see cli/gatsby-phases.ts. */
export const filesRead = "files read";

let activity: ReturnType<Reporter["createProgress"]> | undefined;
let over = false;

/** Counts a Markdown file that is new or changed, for whoever waits until all are read. */
export function countRead(reporter: Reporter): void {
  if (over) return;
  if (!activity) {
    activity = reporter.createProgress(filesRead);
    activity.start();
  }
  activity.tick();
}

/** Ends the count. What is read later, in the live preview, is not counted. */
export function allRead(): void {
  activity?.end();
  over = true;
}
