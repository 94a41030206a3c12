import { join, resolve } from "node:path";
import { stdout } from "node:process";
import { checkFolder } from "../content/check-folder";
import { problemsIn, readFolder } from "../content/read-folder";
import { sourcesDigest } from "../content/sources-digest";
import { beginWork, noteGatsby } from "../gatsby/gatsby-cache";
import { Phases } from "../gatsby/gatsby-phases";
import { type GatsbyEvent, runGatsby } from "../gatsby/run-gatsby";
import { fillSiteRoot, siteRootFor } from "../gatsby/site-root";
import { plural } from "../model/plural";
import { formatProblem } from "../model/problem";
import { titleGlyphs } from "../outputs/share-image/title-glyphs";
import { plannedPaths } from "../plan/planned-paths";
import { choosePort } from "./choose-port";
import { runCommand } from "./errors";
import { readOptions } from "./options";
import { Progress } from "./progress";

void runCommand(async () => {
  const options = readOptions(
    "dev",
    "Serves a live preview: what you save is on the page at once.",
    ["content", "now", "port", "verbose"],
  );
  const { content } = options;
  const shownDirectory = content.replace(/\/+$/, "");
  checkFolder(content);
  const port = await choosePort(options.port);
  const project = process.cwd();
  const problems = await problemsIn(await readFolder(project, content), {
    project,
    now: options.now,
    draws: titleGlyphs(project),
    pages: plannedPaths,
  });
  const worst = problems.filter(({ severity }) => severity === "error");
  stdout.write(worst.map((problem) => `${formatProblem(problem)}\n`).join(""));
  if (problems.length > worst.length) {
    const more = plural(problems.length - worst.length, "warning");
    stdout.write(`\`npm run check\` shows ${more}${worst.length > 0 ? " more" : ""}\n`);
  }
  const progress = new Progress();
  const phases = new Phases();
  const siteRoot = siteRootFor(project, resolve(content));
  // It makes nodes otherwise than a build, and goes on with its own only.
  const code = `${sourcesDigest(project)} develop`;
  await beginWork(siteRoot, "develop", code);
  await fillSiteRoot(project, siteRoot, code);
  await runGatsby({
    command: "develop",
    arguments: ["--port", String(port)],
    siteRoot,
    environment: {
      ...process.env,
      RUNG_BUILD_CONTENT: resolve(content),
      RUNG_BUILD_SHOWN: shownDirectory,
      RUNG_BUILD_NOW: options.now.toISOString(),
      RUNG_BUILD_IMAGES: join(project, ".rung/images"),
    },
    verbose: options.verbose,
    patience: 0,
    onStart: (pid) => noteGatsby(siteRoot, pid),
    onEvent: (event) => {
      const phase = phases.begun(event);
      if (phase) progress.begin(phase);
      const trouble = troubleIn(event);
      if (trouble) stdout.write(`${trouble}\n`);
      if (event.type === "LOG" && event.payload.text?.startsWith("You can now view")) {
        progress.end();
        stdout.write(`\nOpen http://localhost:${port}/ (Ctrl-C ends it)\n`);
      }
    },
  });
});

/**
 * What Gatsby says in vain: that no page uses some template now, that it does not know an option of ours, and that a page went while
 * somebody asked for it.
 */
const said =
  /^(The GraphQL query in the non-page component|Warning: there are unknown plugin|Error loading a result for the page query)/;

/** What an author or a developer should know of an event; nothing for most. */
function troubleIn(event: GatsbyEvent): string | undefined {
  if (event.type !== "LOG" || !/^(WARN|WARNING|ERROR)$/.test(event.payload.level)) return undefined;
  return said.test(event.payload.text ?? "") ? undefined : event.payload.text;
}
