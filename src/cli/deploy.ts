import { stdout } from "node:process";
import type { Command } from "commander";
import { openTarget } from "../deploy/open-target";
import type { TargetOptions } from "../deploy/target";
import { color } from "./color";
import { commandOf } from "./command";
import { count } from "./count";
import { carryOut } from "./deploy/carry-out";
import { newerSource } from "./deploy/newer-source";
import { openRelease } from "./deploy/open-release";
import { previewName } from "./deploy/preview-name";
import { printHistory } from "./deploy/print-history";
import { runCommand } from "./errors";

type Given = TargetOptions & {
  readonly out: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
};

/** Releases that the host keeps, where the command has nothing to do with their number. */
const keep = 5;

void runCommand(async () => {
  const command = commandOf(
    "deploy",
    "Publishes dist/ without a reader ever seeing a broken page, or says what it would do.",
  )
    .enablePositionalOptions()
    .argument(
      "<target>",
      "file:///srv/www, ssh://host/path, s3://bucket[/prefix], netlify, cloudflare or github-pages",
    )
    .option("--dry-run", "print what would be done, and do nothing")
    .option("--yes", "ask nothing")
    .option("--out <dir>", "the release to publish", "dist")
    .option("--keep <number>", "how many releases the host keeps for a rollback", count, keep)
    .option("--preview <name>", "netlify, cloudflare: a preview under that name", previewName)
    .action(async (target: string, given: Given) => {
      const host = await openTarget(target, given);
      const release = await openRelease(given.out);
      const newer = newerSource(process.cwd(), given.out);
      if (newer) stdout.write(`${color.yellow(newer)}\n`);
      await carryOut({ target, host, plan: await host.plan(release), release, given });
    });
  withOptions(command);

  withOptions(command.command("rollback").description("Returns to the release before."))
    .argument("<target>", "as above")
    .option("--dry-run", "print what would be done, and do nothing")
    .action(async (target: string, given: Given) => {
      const host = await openTarget(target, { ...given, keep });
      await carryOut({ target, host, plan: await host.rollback(), given });
    });

  withOptions(command.command("history").description("Lists the releases that the host keeps."))
    .argument("<target>", "as above")
    .action(async (target: string, given: Given) => {
      const host = await openTarget(target, { ...given, keep });
      printHistory(await host.history());
    });

  await command.parseAsync();
});

function withOptions(command: Command): Command {
  return command
    .option("--endpoint <url>", "s3: another server that speaks S3")
    .option("--cloudfront <id>", "s3: the CloudFront distribution to refresh")
    .option("--varnish <url>", "file, ssh, s3: the Varnish in front, which is told what changed");
}
