import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import gatsbyConfig from "../../gatsby-config";
import type { Content } from "../model/content";
import { formatProblem, type Problem } from "../model/problem";
import { bodyStore } from "../nodes/body-store";
import { checkOutDirectory } from "../release/out-directory";
import { policyOrigins } from "../release/policy-origins";
import { type ReleaseSummary, release } from "../release/release";
import { pathPrefix, site } from "../site";
import { renderElsewhere } from "./ahead";
import {
  ContentErrors,
  checkContent,
  checkContentByRules,
  checkFolder,
  plural,
} from "./check-content";
import { beginWork, endWork, noteGatsby } from "./gatsby-cache";
import { Phases } from "./gatsby-phases";
import type { Options } from "./options";
import { Progress } from "./progress";
import { hasRemarkPlugins } from "./remark-plugins";
import { runGatsby } from "./run-gatsby";
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
  checkFolder(options.content);
  const progress = new Progress();
  progress.begin("Check content");
  const siteRoot = siteRootFor(project, resolve(options.content));
  const code = `${await sourcesDigest(project)} ${pathPrefix}`;
  await beginWork(siteRoot, "build", code);
  await fillSiteRoot(project, siteRoot, code);
  const { content, ruleWarnings } = await makePages(options, project, siteRoot, progress);

  progress.begin("Release");
  const pages: string[] = JSON.parse(await readFile(pagesFileOf(siteRoot), "utf8"));
  const summary = await release({
    publicDirectory: join(siteRoot, "public"),
    outDirectory: resolve(options.out),
    staticDirectory: join(project, "static"),
    pages,
    pathPrefix,
    siteUrl: site.url,
    origins: policyOrigins(site),
    ...content.oldAddresses,
  });
  progress.detail(`${summary.files} files, ${summary.changed} changed`);
  progress.end();
  return {
    ...summary,
    posts: content.posts.length,
    pages: pages.filter((path) => /\/$|\.html$/.test(path)).length,
    warnings: content.problems.map(formatProblem),
    ruleWarnings,
    seconds: (performance.now() - start) / 1000,
    phases: progress.phases,
  };
}

/**
 * Has Gatsby make the pages in `public/`. It gets ready while the content is checked, texts are rendered beside it, and when
 * these are done, the rules are asked about them.
 */
async function makePages(
  options: Options,
  project: string,
  siteRoot: string,
  progress: Progress,
): Promise<{ content: Content; ruleWarnings: number }> {
  const checkedFile = join(siteRoot, ".rung/content.json");
  const bodyDirectory = join(siteRoot, ".rung/bodies");
  const store = bodyStore(bodyDirectory);
  const alone = hasRemarkPlugins(gatsbyConfig);
  const environment = {
    ...process.env,
    RUNG_BUILD_CONTENT: resolve(options.content),
    RUNG_BUILD_SHOWN: options.content.replace(/\/+$/, ""),
    RUNG_BUILD_NOW: options.now.toISOString(),
    RUNG_BUILD_IMAGES: join(project, ".rung/images"),
    RUNG_BUILD_PAGES: pagesFileOf(siteRoot),
    RUNG_BUILD_CHECKED: checkedFile,
    ...(alone ? {} : { RUNG_BUILD_BODIES: bodyDirectory }),
    // Texts are rendered elsewhere; what is left is too little for workers, each of which loads all of Gatsby.
    GATSBY_CPU_COUNT: "1",
  };
  let content: Content | undefined;
  let elsewhere: ReturnType<typeof renderElsewhere> | undefined;
  let ruled: Promise<readonly Problem[]> = Promise.resolve([]);
  const ready = async () => {
    const known = await checkContent(options.content, options.now, project);
    content = known;
    progress.detail(plural(known.posts.length, "post"));
    const { texts, ...checked } = known;
    await mkdir(dirname(checkedFile), { recursive: true });
    await writeFile(checkedFile, JSON.stringify(checked));
    progress.begin("Start Gatsby");
    const withImages = new Set(known.images.map(({ file }) => file));
    const rest = alone ? [] : texts.filter(({ file }) => !withImages.has(file));
    elsewhere = renderElsewhere(await store.missing(rest), siteRoot, environment);
    ruled = elsewhere.ended.then(() =>
      checkContentByRules(options.content, known, options.now, project),
    );
    // Whoever awaits it below is told; Gatsby may fail first.
    ruled.catch(() => {});
  };
  const phases = new Phases();
  try {
    await runGatsby({
      command: "build",
      arguments: ["--prefix-paths"],
      siteRoot,
      environment,
      verbose: options.verbose,
      patience,
      ready,
      onStart: (pid) => noteGatsby(siteRoot, pid),
      onEvent: (event) => {
        const phase = phases.begun(event);
        if (phase) progress.begin(phase);
        const detail = phases.count(event);
        if (detail) progress.detail(detail);
      },
    });
  } catch (error) {
    // Then Gatsby has not begun, and what it left the last time is as good as it was.
    if (error instanceof ContentErrors) await endWork(siteRoot);
    throw error;
  } finally {
    elsewhere?.stop();
  }
  if (!content) throw new Error("expected Gatsby to wait until the content was checked");
  await endWork(siteRoot);
  await store.keep(content.texts);
  return { content, ruleWarnings: (await ruled).length };
}

const pagesFileOf = (siteRoot: string): string => join(siteRoot, ".cache/rung-pages.json");
