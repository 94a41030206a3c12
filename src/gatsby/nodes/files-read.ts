import type { NodePluginArgs } from "gatsby";
import { filesRead } from "../activities";

type Reporter = NodePluginArgs["reporter"];

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
