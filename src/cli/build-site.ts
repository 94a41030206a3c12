import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import gatsbyConfig from "../../gatsby-config";
import { missingGlyph } from "../check/rules/missing-glyph";
import type { Content } from "../model/content";
import { compareProblems, formatProblem, type Problem } from "../model/problem";
import { searchInputWritten } from "../nodes/activities";
import { bodyStore } from "../nodes/body-store";
import { missingCards } from "../nodes/draw-ahead";
import type { BuiltPages } from "../nodes/finish-build";
import { giveBackMemory } from "../nodes/give-back-memory";
import { loadCardDesign } from "../nodes/load-card-design";
import { checkOutDirectory } from "../release/out-directory";
import { PageReader } from "../release/page-reader";
import { policyOrigins } from "../release/policy-origins";
import { type ReleaseSummary, release } from "../release/release";
import { pathPrefix, site } from "../site";
import { drawElsewhere, renderElsewhere } from "./ahead";
import { checkContent, checkContentByRules, checkFolder } from "./check-content";
import { ContentErrors } from "./content-errors";
import { beginWork, endWork, noteGatsby } from "./gatsby-cache";
import { Phases } from "./gatsby-phases";
import type { Options } from "./options";
import { plural } from "./plural";
import { Progress } from "./progress";
import { hasRemarkPlugins } from "./remark-plugins";
import { runGatsby } from "./run-gatsby";
import { SearchIndexes } from "./search-indexes";
import { fillSiteRoot, siteRootFor } from "./site-root";
import { sourcesDigest } from "./sources-digest";
import { whereWritten } from "./where-written";

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
  const { content, ruled, searchIndex, pages } = await makePages(
    options,
    project,
    siteRoot,
    progress,
  );

  progress.begin("Release");
  const built: BuiltPages = JSON.parse(await readFile(pagesFileOf(siteRoot), "utf8"));
  const summary = await release({
    publicDirectory: join(siteRoot, "public"),
    outDirectory: resolve(options.out),
    staticDirectory: join(project, "static"),
    pages: [...built.pages, ...built.files],
    searchIndex,
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
  // Of the rules' warnings this one is about what was built.
  const lacking = ruled.filter(({ rule }) => rule === missingGlyph);
  return {
    ...summary,
    posts: content.posts.length,
    pages: built.pages.length,
    warnings: [...content.problems, ...lacking].sort(compareProblems).map(formatProblem),
    ruleWarnings: ruled.length - lacking.length,
    seconds: (performance.now() - start) / 1000,
    phases: progress.phases,
  };
}

interface MadePages {
  readonly content: Content;
  /** What the rules found. */
  readonly ruled: readonly Problem[];
  /** Makes the search's index, unless it is made, and gives its folder. */
  readonly searchIndex: () => Promise<string>;
  /** Has read the pages that the build before left. */
  readonly pages: PageReader;
}

/**
 * Has Gatsby make the pages in `public/`. It gets ready while the content is checked, texts are rendered beside it, when
 * these are done, the rules are asked about them, and then share images are drawn until Gatsby comes to them itself. The
 * search's index is begun as soon as Gatsby says what it is made from, and the pages of the build before are read for
 * the release.
 */
async function makePages(
  options: Options,
  project: string,
  siteRoot: string,
  progress: Progress,
): Promise<MadePages> {
  const checkedFile = join(siteRoot, ".rung/content.json");
  const bodyDirectory = join(siteRoot, ".rung/bodies");
  const store = bodyStore(bodyDirectory);
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
  let content: Content | undefined;
  const elsewhere: ReturnType<typeof renderElsewhere>[] = [];
  const over = new AbortController();
  const pages = new PageReader();
  const indexes = new SearchIndexes(searchFileOf(siteRoot));
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
    const place = { siteRoot, environment };
    const rendering = renderElsewhere(await store.missing(rest), place);
    elsewhere.push(rendering);
    ruled = rendering.ended.then(async () => {
      const found = await checkContentByRules(options.content, known, options.now, project);
      giveBackMemory();
      const design = await loadCardDesign(siteRoot);
      const cards = await missingCards(known, options.now, design, imageDirectory);
      if (!over.signal.aborted) elsewhere.push(drawElsewhere(cards, place));
      return found;
    });
    // Whoever awaits it below is told; Gatsby may fail first.
    ruled.catch(() => {});
    // What Gatsby takes away meanwhile is read afterwards, if it is still wanted.
    pages.readAhead(join(siteRoot, "public"), over.signal).catch(() => {});
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
    for (const work of elsewhere) work.stop();
  }
  if (!content) throw new Error("expected Gatsby to wait until the content was checked");
  await endWork(siteRoot);
  await store.keep(content.texts);
  return { content, ruled: await ruled, searchIndex: () => indexes.make(), pages };
}

const searchFileOf = (siteRoot: string): string => join(siteRoot, ".cache/rung-search.json");
const pagesFileOf = (siteRoot: string): string => join(siteRoot, ".cache/rung-pages.json");
