import { stdin, stdout } from "node:process";
import { UsageError } from "../model/usage-error";
import { runCommand } from "./errors";
import { readInitOptions } from "./init/init-options";
import { runInit } from "./init/run-init";

void runCommand(async () => {
  const options = readInitOptions();
  const asks = !options.yes && stdin.isTTY && stdout.isTTY;
  if (!asks && !options.yes && !options.dryRun) {
    throw new UsageError(
      "there is no terminal to ask in; give what you want as options, and add --yes (or --dry-run, to look)",
    );
  }
  await runInit(process.cwd(), options, asks);
});
