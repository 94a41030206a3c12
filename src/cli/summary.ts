import { stdout } from "node:process";
import type { BuildSummary } from "../build/build";
import { waitingCounts } from "../build/waiting";
import { isoDay } from "../model/dates";
import { plural } from "../model/plural";
import { site } from "../site";
import { color } from "./color";
import { size } from "./size";

/** Closes a build: its warnings, then what was made, how large it is, and how long it took. */
export function printSummary(summary: BuildSummary, out: string): void {
  for (const warning of summary.warnings) stdout.write(`${color.yellow(warning)}\n`);
  const { largestPage, ruleWarnings } = summary;
  const state = summary.current ? "as it was, nothing has changed: " : "";
  stdout.write(
    `\n${out}: ${state}${[
      plural(summary.posts, "post") + waitingCounts(summary.waiting),
      plural(summary.pages, "page"),
      plural(summary.warnings.length + summary.ruleWarnings, "warning"),
      size(summary.bytes),
      `${summary.seconds.toFixed(1)} s`,
    ].join(", ")}\nLargest page: ${largestPage.path}, ${size(largestPage.bytes)} as sent\n`,
  );
  const { next } = summary.waiting;
  if (next) {
    stdout.write(
      `Next to appear: ${next.file}, with a build on ${isoDay(next.date, site.timeZone)}\n`,
    );
  }
  if (ruleWarnings > 0)
    stdout.write(`\`npm run check\` shows ${plural(ruleWarnings, "warning")}\n`);
}
