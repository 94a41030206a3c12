import { stdout } from "node:process";
import color from "picocolors";
import type { BuildSummary } from "./build-site";
import { plural } from "./check-content";

/** Closes a build: its warnings, then what was made, how large it is, and how long it took. */
export function printSummary(summary: BuildSummary, out: string): void {
  for (const warning of summary.warnings) stdout.write(`${color.yellow(warning)}\n`);
  const { largestPage, ruleWarnings } = summary;
  stdout.write(
    `\n${out}: ${[
      plural(summary.posts, "post"),
      plural(summary.pages, "page"),
      plural(summary.warnings.length + summary.ruleWarnings, "warning"),
      size(summary.bytes),
      `${summary.seconds.toFixed(1)} s`,
    ].join(", ")}\nLargest page: ${largestPage.path}, ${size(largestPage.bytes)} as sent\n`,
  );
  if (ruleWarnings > 0)
    stdout.write(`\`npm run check\` shows ${plural(ruleWarnings, "warning")}\n`);
}

/** A number of bytes for a person: "9.8 KB" of 1,000 bytes. */
function size(bytes: number): string {
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
