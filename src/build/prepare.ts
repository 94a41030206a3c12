import { join } from "node:path";
import type { RuleProblem } from "../check/report";
import { missingGlyphRule } from "../check/rules/missing-glyph";
import { refuseErrors } from "../content/content-errors";
import { type ContentFolder, problemsIn, readFolder } from "../content/read-folder";
import { replaceFile } from "../content/replace-file";
import type { GatsbyPlan } from "../gatsby/build-input";
import { yearOf } from "../model/dates";
import { plural } from "../model/plural";
import type { Problem } from "../model/problem";
import { related } from "../model/related";
import { loadCardDesign } from "../outputs/share-image/load-card-design";
import { pageImages } from "../outputs/share-image/page-images";
import { titleGlyphs } from "../outputs/share-image/title-glyphs";
import { planPages } from "../plan/plan-pages";
import { plannedPaths } from "../plan/planned-paths";
import { shownContent } from "../plan/view-model";
import { pathPrefix, site } from "../site";
import type { BuildOptions, BuildProgress } from "./build";
import type { BuildPlaces } from "./build-places";

/** Content that may be built: checked, rendered, and planned. */
export interface Prepared {
  readonly folder: ContentFolder;
  /** The paths of all pages, sorted, without the path prefix. */
  readonly paths: readonly string[];
  /** What is odd about what the build makes. */
  readonly warnings: readonly Problem[];
  /** How many more warnings `npm run check` has. */
  readonly otherWarnings: number;
}

/**
 * Reads, checks and renders the content, decides which pages there are, and writes that down for Gatsby.
 *
 * @throws ContentErrors with one line for each problem when any is an error
 */
export async function prepare(
  { content: shown, now }: BuildOptions,
  places: BuildPlaces,
  progress: BuildProgress,
): Promise<Prepared> {
  const { project, publicDirectory, imageDirectory, planFile } = places;
  const folder = await readFolder(project, shown, {
    render: {
      pathPrefix,
      imageCacheDirectory: imageDirectory,
      imageOutputDirectory: join(publicDirectory, "static/images"),
    },
    done: (made, of) => progress.detail(`${made} of ${plural(of, "text")}`),
  });
  const draws = titleGlyphs(project);
  const problems = await problemsIn(folder, { project, now, draws, pages: plannedPaths });
  refuseErrors(problems.filter((problem) => isError(problem) || isAboutBuild(problem)));
  progress.detail(plural(folder.content.posts.length, "post"));
  const pages = await plannedPages(folder, now, project);
  const { documents, content, files } = folder;
  const plan: GatsbyPlan = {
    content,
    pages,
    bodies: Object.fromEntries(
      files.flatMap(({ path }) => {
        const key = documents.bodyKeyOf(path);
        return key ? [[documents.shown(path), key]] : [];
      }),
    ),
    bodyDirectory: documents.place.bodies,
  };
  await replaceFile(planFile, JSON.stringify(plan));
  const warnings = problems.filter(isAboutBuild);
  return {
    folder,
    paths: pages.map(({ path }) => path).sort(),
    warnings,
    otherWarnings: problems.length - warnings.length,
  };
}

async function plannedPages(
  { content, files, documents }: ContentFolder,
  now: Date,
  project: string,
): Promise<GatsbyPlan["pages"]> {
  const shown = shownContent(content, pathPrefix);
  const textOf = documents.textsOf(files);
  const imageOf = pageImages(shown, await loadCardDesign(project));
  const planned = planPages(shown, {
    now,
    preview: false,
    defaultAuthor: site.author.id,
    yearOf: (date) => yearOf(date, site.timeZone),
    related,
    textOf: ({ title, file }) => `${title}\n\n${textOf(file)}`,
  });
  return planned.map(({ path, template, context }) => ({
    path,
    template,
    context: { ...context, image: imageOf(path) },
  }));
}

const isError = ({ severity }: Problem): boolean => severity === "error";

/** Most warnings of rules are about what readers would miss; they are left to `npm run check`. */
const isAboutBuild = (problem: Problem | RuleProblem): boolean =>
  !("path" in problem) || problem.rule === missingGlyphRule;
