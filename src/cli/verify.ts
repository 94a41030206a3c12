import { Option } from "commander";
import { hosts } from "../deploy/hosts";
import { manifestIn } from "../release/manifest-in";
import { commandOf } from "./command";
import { count } from "./count";
import { runCommand } from "./errors";
import { address } from "./verify/address";
import { type Given, lookAt } from "./verify/look-at";

void runCommand(async () => {
  const command = commandOf(
    "verify",
    "Asks the live site for everything that is in dist/, and says what readers get otherwise.",
  )
    .argument("<url>", "its home page, for example https://example.org", address)
    .option("--out <dir>", "the release that should be live", "dist")
    .option("--sample <number>", "ask for so many pages, files and redirects only", count)
    .addOption(
      new Option("--host <name>", "let pass what this host cannot do").choices(Object.keys(hosts)),
    )
    .action(async (url: URL, given: Given) => {
      const ok = await lookAt(url, await manifestIn(given.out), given);
      process.exitCode = ok ? 0 : 1;
    });
  await command.parseAsync();
});
