import { resolve } from "node:path";
import { stdout } from "node:process";
import { buildSite } from "../build/build";
import { serve } from "../serve/serve";
import { pathPrefix } from "../site";
import { choosePort } from "./choose-port";
import { runCommand } from "./errors";
import { readOptions } from "./options";
import { Progress } from "./progress";
import { printSummary } from "./summary";

void runCommand(async () => {
  const options = readOptions("preview", "Builds the release and serves it as a CDN would.", [
    "content",
    "out",
    "now",
    "port",
    "verbose",
  ]);
  // Nobody should wait for a build to learn that it cannot be looked at.
  const port = await choosePort(options.port);
  printSummary(await buildSite(options, new Progress()), options.out);
  const { url } = await serve({ directory: resolve(options.out), port, pathPrefix });
  stdout.write(`\nOpen ${url} (Ctrl-C ends it)\n`);
});
