import { resolve } from "node:path";
import { checkFolder } from "../content/check-folder";
import { ContentErrors } from "../content/content-errors";
import { sourcesDigest } from "../content/sources-digest";
import { beginWork, endWork, noteGatsby } from "../gatsby/gatsby-cache";
import { Phases } from "../gatsby/gatsby-phases";
import { runGatsby } from "../gatsby/run-gatsby";
import { fillSiteRoot } from "../gatsby/site-root";
import { formatProblem } from "../model/problem";
import { checkOutDirectory } from "../release/out-directory";
import { policyOrigins } from "../release/policy-origins";
import type { ReleaseSummary } from "../release/release";
import { whereWritten } from "../release/where-written";
import { pathPrefix, site } from "../site";
import { inlineScripts } from "../theme/inline-scripts";
import { type BuildPlaces, buildPlaces } from "./build-places";
import { forgetBuild, inputsDigest, noteBuild, sameAsLast } from "./last-build";
import type { MadeOutputs } from "./make-outputs";
import type { Prepared } from "./prepare";
import { type Waiting, waiting } from "./waiting";

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
  readonly waiting: Waiting;
  readonly warnings: readonly string[];
  /** How many more warnings `npm run check` has. */
  readonly ruleWarnings: number;
  readonly seconds: number;
  /** Whether nothing was done, as the release is what this build would make. */
  readonly current?: boolean;
}

/** A build that says nothing for this long hangs, milliseconds. */
const patience = 120_000;

/**
 * Builds a content folder into a release: the content is checked and rendered, Gatsby makes its pages in `public/` while all other
 * files are made, and the finished release is swapped in. Until that last step nothing of an earlier release is touched.
 *
 * @throws ContentErrors, GatsbyError or ReleaseError with a line for each fault; UsageError for folders that do not fit
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
  progress.begin("Check content");
  const places = await buildPlaces(project, options.content);
  checkFolder(options.content);
  const code = `${sourcesDigest(project)} ${pathPrefix}`;
  const inputs = await inputsDigest(project, options, code);
  const same = await sameAsLast(places.lastBuild, inputs, options);
  const seconds = () => (performance.now() - start) / 1000;
  if (same) {
    progress.end();
    return { ...same, seconds: seconds() };
  }
  await beginWork(places.siteRoot, "build", code);
  await forgetBuild(places.lastBuild);
  await fillSiteRoot(project, places.siteRoot, code);
  const { prepared, outputs } = await makeSite(options, places, progress);
  const { folder, paths, warnings, otherWarnings } = prepared;

  progress.begin("Release");
  // Not loaded before, as Gatsby would start later.
  const { release } = await import("../release/release");
  const summary = await release({
    publicDirectory: places.publicDirectory,
    outDirectory: resolve(options.out),
    staticDirectory: places.staticDirectory,
    pages: paths,
    outputs: { directory: places.outputDirectory, files: outputs.files },
    searchIndex: outputs.searchIndex,
    inlineScripts,
    pathPrefix,
    siteUrl: site.url,
    origins: policyOrigins(site),
    redirects: [...outputs.redirects, ...folder.content.oldAddresses.redirects],
    gone: folder.content.oldAddresses.gone,
    written: whereWritten({
      project,
      shownDirectory: options.content,
      pathPrefix,
      siteUrl: site.url,
    }),
  });
  progress.detail(`${summary.files} files, ${summary.changed} changed`);
  progress.end();
  const built = {
    ...summary,
    posts: folder.content.posts.length,
    pages: paths.length,
    waiting: waiting(folder.content.posts, options.now),
    warnings: warnings.map(formatProblem),
    ruleWarnings: otherWarnings,
    seconds: seconds(),
  };
  await noteBuild(places.lastBuild, inputs, options, folder.content, built);
  return built;
}

/** Has Gatsby make the pages in `public/`: it starts while the content is prepared. Meanwhile all that is no page is made. */
async function makeSite(
  options: BuildOptions,
  places: BuildPlaces,
  progress: BuildProgress,
): Promise<{ prepared: Prepared; outputs: MadeOutputs }> {
  const failed = new AbortController();
  const phases = new Phases();
  const written = hiddenCount((detail) => progress.detail(detail));
  let made: { prepared: Prepared; outputs: Promise<MadeOutputs> } | undefined;
  const ready = async () => {
    // What it takes to read content is loaded while Gatsby loads its own.
    const { prepare } = await import("./prepare");
    const prepared = await prepare(options, places, progress);
    progress.begin("Start Gatsby");
    const { makeOutputs } = await import("./make-outputs");
    const outputs = makeOutputs(prepared, options.now, places, {
      signal: failed.signal,
      count: written.count,
    });
    // Whoever awaits it is told.
    outputs.catch(() => {});
    made = { prepared, outputs };
  };
  try {
    await runGatsby({
      command: "build",
      arguments: ["--prefix-paths"],
      siteRoot: places.siteRoot,
      environment: {
        ...process.env,
        RUNG_BUILD_CONTENT: resolve(options.content),
        RUNG_BUILD_SHOWN: options.content.replace(/\/+$/, ""),
        RUNG_BUILD_NOW: options.now.toISOString(),
        RUNG_BUILD_IMAGES: places.imageDirectory,
        RUNG_BUILD_PLAN: places.planFile,
        // Texts are rendered already; what is left is too little for workers, each of which loads all of Gatsby.
        GATSBY_CPU_COUNT: "1",
      },
      verbose: options.verbose,
      patience,
      ready,
      onStart: (pid) => noteGatsby(places.siteRoot, pid),
      onEvent: (event) => {
        const phase = phases.begun(event);
        if (phase) progress.begin(phase);
        const detail = phases.count(event);
        if (detail) progress.detail(detail);
      },
    });
  } catch (error) {
    failed.abort();
    // Then Gatsby has not begun, and what it left the last time is as good as it was.
    if (error instanceof ContentErrors) await endWork(places.siteRoot);
    throw error;
  }
  if (!made) throw new Error("expected Gatsby to wait until the content was checked");
  progress.begin("Write outputs");
  written.show();
  const outputs = await made.outputs;
  await endWork(places.siteRoot);
  return { prepared: made.prepared, outputs };
}

/** Counts what is written, and tells of it only once it is shown: until then the phase is another's. */
function hiddenCount(tell: (detail: string) => void) {
  let detail = "";
  let shown = false;
  const update = (next: string): void => {
    detail = next;
    if (shown && detail) tell(detail);
  };
  return {
    count: (total: number): (() => void) => {
      let made = 0;
      return () => update(`${++made} of ${total}`);
    },
    show: (): void => {
      shown = true;
      update(detail);
    },
  };
}
