import { buildSite } from "../build/build";
import { runCommand } from "./errors";
import { readOptions } from "./options";
import { Progress } from "./progress";
import { printSummary } from "./summary";

void runCommand(async () => {
  const options = readOptions(
    "build",
    "Builds the release: dist/, or an error and the old dist/.",
    ["content", "out", "now", "verbose"],
  );
  printSummary(await buildSite(options, new Progress()), options.out);
});
