import { resolve } from "node:path";
import { stdout } from "node:process";
import { pathPrefix } from "../site";
import { buildSite } from "./build-site";
import { runCommand } from "./errors";
import { readOptions } from "./options";
import { serve } from "./serve";
import { printSummary } from "./summary";

void runCommand(async () => {
  const options = readOptions("preview", "Builds the release and serves it as a CDN would.", [
    "content",
    "out",
    "now",
    "port",
    "verbose",
  ]);
  printSummary(await buildSite(options), options.out);
  const { url } = await serve({ directory: resolve(options.out), port: options.port, pathPrefix });
  stdout.write(`\nOpen ${url} (Ctrl-C ends it)\n`);
});
