import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import gatsbyConfig from "../../gatsby-config";
import { bodyStore } from "../content/body-store";
import { checkFolder } from "../content/check-folder";
import { ContentErrors } from "../content/content-errors";
import { sourcesDigest } from "../content/sources-digest";
import { searchInputWritten } from "../gatsby/activities";
import { beginWork, endWork, noteGatsby } from "../gatsby/gatsby-cache";
import { Phases } from "../gatsby/gatsby-phases";
import type { BuiltPages } from "../gatsby/nodes/finish-build";
import { hasRemarkPlugins } from "../gatsby/remark-plugins";
import { runGatsby } from "../gatsby/run-gatsby";
import { fillSiteRoot, siteRootFor } from "../gatsby/site-root";
import { compareProblems, formatProblem } from "../model/problem";
import { checkOutDirectory } from "../release/out-directory";
import { policyOrigins } from "../release/policy-origins";
import type { ReleaseSummary } from "../release/release";
import { whereWritten } from "../release/where-written";
import { pathPrefix, site } from "../site";
import { inlineScripts } from "../theme/inline-scripts";
import type { ReadyContent } from "./make-ready";
import { SearchIndexes } from "./search-indexes";

/** What a build is made from and for. */
export interface BuildOptions {
  /** The folder of posts, as typed. */
  readonly content: string;
  /** Where the release goes, as typed. */
  readonly out: string;
  /** The moment to build for. */
  readonly now: Date;
  /** Whether Gatsby's own output is shown. */
  readonly verbose: boolean;
}

/** Who is told how far a build is, phase by phase. */
export interface BuildProgress {
  /** Ends the phase before and begins one. */
  begin(phase: string): void;
  /** What there is to say about the current phase: `412 of 1000`. */
  detail(detail: string): void;
  end(): void;
}

/** What a build made, for its closing lines and for the bench. */
export interface BuildSummary extends ReleaseSummary {
  readonly posts: number;
  readonly pages: number;
  readonly warnings: readonly string[];
  /** How many more warnings `npm run check` has. */
  readonly ruleWarnings: number;
  readonly seconds: number;
}

/** A build that says nothing for this long hangs, milliseconds. */
const patience = 120_000;

/**
 * Builds a content folder into a release: checks it, has Gatsby make its pages in `public/`, and swaps the finished release
 * in. Until that last step nothing of an earlier release is touched.
 */
export async function buildSite(
  options: BuildOptions,
  progress: BuildProgress,
  project = process.cwd(),
): Promise<BuildSummary> {
  const start = performance.now();
  await checkOutDirectory(options.out, [
    { name: "the project", path: project, mayHoldRelease: true },
    { name: "the content folder", path: options.content },
  ]);
  checkFolder(options.content);
  progress.begin("Check content");
  const siteRoot = siteRootFor(project, resolve(options.content));
  const code = `${sourcesDigest(project)} ${pathPrefix}`;
  await beginWork(siteRoot, "build", code);
  await fillSiteRoot(project, siteRoot, code);
  const { content, ruled, searchIndex, pages } = await makePages(
    options,
    project,
    siteRoot,
    progress,
  );
  const found = await ruled;

  progress.begin("Release");
  // Not loaded before, as Gatsby would start later.
  const { release } = await import("../release/release");
  const built: BuiltPages = JSON.parse(await readFile(pagesFileOf(siteRoot), "utf8"));
  const summary = await release({
    publicDirectory: join(siteRoot, "public"),
    outDirectory: resolve(options.out),
    staticDirectory: join(project, "static"),
    pages: [...built.pages, ...built.files],
    searchIndex,
    inlineScripts,
    readPage: pages.read,
    pathPrefix,
    siteUrl: site.url,
    origins: policyOrigins(site),
    redirects: [...built.redirects, ...content.oldAddresses.redirects],
    gone: content.oldAddresses.gone,
    written: whereWritten({
      project,
      shownDirectory: options.content,
      pathPrefix,
      siteUrl: site.url,
    }),
  });
  progress.detail(`${summary.files} files, ${summary.changed} changed`);
  progress.end();
  return {
    ...summary,
    posts: content.posts.length,
    pages: built.pages.length,
    warnings: [...content.problems, ...found.built].sort(compareProblems).map(formatProblem),
    ruleWarnings: found.others,
    seconds: (performance.now() - start) / 1000,
  };
}

interface MadePages extends ReadyContent {
  /** Makes the search's index, unless it is made, and gives its folder. */
  readonly searchIndex: () => Promise<string>;
}

/**
 * Has Gatsby make the pages in `public/`. It gets ready while the content is made ready. The search's index is begun as
 * soon as Gatsby says what it is made from.
 */
async function makePages(
  options: BuildOptions,
  project: string,
  siteRoot: string,
  progress: BuildProgress,
): Promise<MadePages> {
  const checkedFile = join(siteRoot, ".rung/content.json");
  const bodyDirectory = join(siteRoot, ".rung/bodies");
  // The bench names another: a cache that knows the pictures of an earlier run would tell of no cold build.
  const imageDirectory = process.env.RUNG_BUILD_IMAGES || join(project, ".rung/images");
  const alone = hasRemarkPlugins(gatsbyConfig);
  const environment = {
    ...process.env,
    RUNG_BUILD_CONTENT: resolve(options.content),
    RUNG_BUILD_SHOWN: options.content.replace(/\/+$/, ""),
    RUNG_BUILD_NOW: options.now.toISOString(),
    RUNG_BUILD_IMAGES: imageDirectory,
    RUNG_BUILD_PAGES: pagesFileOf(siteRoot),
    RUNG_BUILD_SEARCH: searchFileOf(siteRoot),
    RUNG_BUILD_CHECKED: checkedFile,
    ...(alone ? {} : { RUNG_BUILD_BODIES: bodyDirectory }),
    // Texts are rendered elsewhere; what is left is too little for workers, each of which loads all of Gatsby.
    GATSBY_CPU_COUNT: "1",
  };
  const over = new AbortController();
  const folders = { project, siteRoot, checkedFile, bodyDirectory, imageDirectory };
  let made: ReadyContent | undefined;
  const ready = async () => {
    // What it takes to read content is loaded while Gatsby loads its own.
    const { makeReady } = await import("./make-ready");
    made = await makeReady(options, { ...folders, environment, alone }, progress, over.signal);
  };
  const indexes = new SearchIndexes(searchFileOf(siteRoot));
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
        if (event.type === "ACTIVITY_START" && event.payload.text === searchInputWritten) {
          indexes.begin();
        }
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
    over.abort();
  }
  if (!made) throw new Error("expected Gatsby to wait until the content was checked");
  await endWork(siteRoot);
  await bodyStore(bodyDirectory).keep(made.content.texts);
  return { ...made, searchIndex: () => indexes.make() };
}

const searchFileOf = (siteRoot: string): string => join(siteRoot, ".cache/rung-search.json");
const pagesFileOf = (siteRoot: string): string => join(siteRoot, ".cache/rung-pages.json");
