import { stdout } from "node:process";
import { hosts } from "../../deploy/hosts";
import type { Plan, Release, Target } from "../../deploy/target";
import { ReleaseError } from "../../release/errors";
import { lostAddressFaults } from "../../release/lost-addresses";
import { terminal } from "../change/talk";
import { color } from "../color";
import { placeholderFaults } from "./placeholder-faults";
import { planLines, shortId } from "./plan-lines";
import { TerminalReport } from "./terminal-report";

interface Order {
  /** As typed. */
  readonly target: string;
  readonly host: Target;
  readonly plan: Plan;
  /** What is deployed; none for a rollback, which may well lose addresses. */
  readonly release?: Release;
  readonly given: { readonly dryRun?: boolean; readonly yes?: boolean; readonly preview?: string };
}

/**
 * Shows a plan and, unless it is only a rehearsal, does it.
 *
 * @throws {ReleaseError} when pages that are live would be lost
 */
export async function carryOut({ target, host, plan, release, given }: Order): Promise<void> {
  if (release) refuse(placeholderFaults(release.manifest.site.url));
  for (const line of host.cannot) stdout.write(`${color.yellow(line)}\n`);
  if (release && plan.live) refuse(lostAddressFaults(plan.live, release.manifest));
  if (plan.upToDate) {
    stdout.write(`${target}: release ${shortId(plan.release)} is live; nothing to do\n`);
    return;
  }
  if (given.dryRun) {
    for (const line of planLines(plan, { everyFile: true })) stdout.write(`${line}\n`);
    stdout.write("\nNothing was done: this was --dry-run.\n");
    return;
  }
  const { confirm } = terminal(given.yes ?? false);
  if (plan.question && confirm && !(await confirm(plan.question))) {
    stdout.write("Nothing was done.\n");
    return;
  }
  const report = new TerminalReport();
  try {
    await plan.apply(report);
  } finally {
    report.end();
  }
  for (const line of planLines(plan, { everyFile: false })) stdout.write(`${line}\n`);
  const where = given.preview === undefined ? "live" : `the preview ${given.preview}`;
  stdout.write(`\n${target}: release ${shortId(plan.release)} is ${where}\n`);
  if (release && given.preview === undefined)
    stdout.write(
      `\`npm run verify -- ${release.manifest.site.url}${Object.hasOwn(hosts, target) ? ` --host ${target}` : ""}\` asks whether readers get it as it is\n`,
    );
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new ReleaseError(faults);
}
