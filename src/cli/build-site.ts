import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { dirname, join, resolve } from "node:path";
import { formatProblem } from "../model/problem";
import { checkOutDirectory } from "../release/out-directory";
import { type ReleaseSummary, release } from "../release/release";
import { pathPrefix, site } from "../site";
import { checkContent, checkContentByRules, plural } from "./check-content";
import { beginWork, endWork, noteGatsby } from "./gatsby-cache";
import { Phases } from "./gatsby-phases";
import type { Options } from "./options";
import { Progress } from "./progress";
import { runGatsby } from "./run-gatsby";
import { savedSince } from "./saved-since";
import { fillSiteRoot, siteRootFor } from "./site-root";
import { sourcesDigest } from "./sources-digest";

/** What a build made, for its closing lines and for the bench. */
export interface BuildSummary extends ReleaseSummary {
  readonly posts: number;
  readonly pages: number;
  readonly warnings: readonly string[];
  /** How many more warnings `npm run check` has. */
  readonly ruleWarnings: number;
  readonly seconds: number;
  readonly phases: Progress["phases"];
}

/** A build that says nothing for this long hangs, milliseconds. */
const patience = 120_000;

/** Up to so many posts are rendered by Gatsby's main process before workers would have started. */
const postsForWorkers = 150;

/**
 * Builds a content folder into a release: checks it, has Gatsby make its pages in `public/`, and swaps the finished release
 * in. Until that last step nothing of an earlier release is touched.
 */
export async function buildSite(options: Options, project = process.cwd()): Promise<BuildSummary> {
  const start = performance.now();
  await checkOutDirectory(options.out, [
    { name: "the project", path: project, mayHoldRelease: true },
    { name: "the content folder", path: options.content },
  ]);
  const progress = new Progress();
  progress.begin("Check content");
  const content = await checkContent(options.content);
  progress.detail(plural(content.posts.length, "post"));

  const siteRoot = siteRootFor(project, resolve(options.content));
  const pagesFile = join(siteRoot, ".cache/rung-pages.json");
  await beginWork(siteRoot, "build", `${await sourcesDigest(project)} ${pathPrefix}`);
  await fillSiteRoot(project, siteRoot);
  const checkedFile = join(siteRoot, ".rung/content.json");
  await mkdir(dirname(checkedFile), { recursive: true });
  await writeFile(checkedFile, JSON.stringify(content));
  const toRender = await savedSince(resolve(options.content), pagesFile);
  const phases = new Phases();
  // While Gatsby works in its process, this one would only wait.
  const ruled = checkContentByRules(options.content, content, options.now, project);
  ruled.catch(() => {});
  progress.begin("Start Gatsby");
  await runGatsby({
    command: "build",
    arguments: ["--prefix-paths"],
    siteRoot,
    environment: {
      ...process.env,
      RUNG_BUILD_CONTENT: resolve(options.content),
      RUNG_BUILD_SHOWN: options.content.replace(/\/+$/, ""),
      RUNG_BUILD_NOW: options.now.toISOString(),
      RUNG_BUILD_IMAGES: join(project, ".rung/images"),
      RUNG_BUILD_PAGES: pagesFile,
      RUNG_BUILD_CHECKED: checkedFile,
      // Gatsby starts one worker fewer than it counts cores and leaves the main process idle meanwhile; with one core
      // it works in the main process.
      GATSBY_CPU_COUNT: String(toRender > postsForWorkers ? cpus().length + 1 : 1),
    },
    verbose: options.verbose,
    patience,
    onStart: (pid) => noteGatsby(siteRoot, pid),
    onEvent: (event) => {
      const phase = phases.begun(event);
      if (phase) progress.begin(phase);
      const detail = phases.count(event);
      if (detail) progress.detail(detail);
    },
  });
  await endWork(siteRoot);
  const { length: ruleWarnings } = await ruled;

  progress.begin("Release");
  const pages: string[] = JSON.parse(await readFile(pagesFile, "utf8"));
  const summary = await release({
    publicDirectory: join(siteRoot, "public"),
    outDirectory: resolve(options.out),
    staticDirectory: join(project, "static"),
    pages,
    pathPrefix,
    siteUrl: site.url,
  });
  progress.detail(`${summary.files} files, ${summary.changed} changed`);
  progress.end();
  return {
    ...summary,
    posts: content.posts.length,
    pages: pages.length,
    warnings: content.problems.map(formatProblem),
    ruleWarnings,
    seconds: (performance.now() - start) / 1000,
    phases: progress.phases,
  };
}
