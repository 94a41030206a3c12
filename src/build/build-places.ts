import { join, resolve } from "node:path";
import { isPreviewing } from "../gatsby/gatsby-cache";
import { siteRootFor } from "../gatsby/site-root";

/** Where a build reads and writes, as absolute paths. */
export interface BuildPlaces {
  readonly project: string;
  /** Where Gatsby works. */
  readonly siteRoot: string;
  readonly publicDirectory: string;
  readonly staticDirectory: string;
  /** Where pictures are kept between builds. */
  readonly imageDirectory: string;
  /** What pages are made from, for Gatsby, as JSON. */
  readonly planFile: string;
  /** Files that are no pages. */
  readonly outputDirectory: string;
  /** What the search's index is made from, as JSON. */
  readonly searchFile: string;
  /** What the last build was made from, and what it made. */
  readonly lastBuild: string;
}

/** @param content the folder of posts, as typed */
export async function buildPlaces(project: string, content: string): Promise<BuildPlaces> {
  const usual = siteRootFor(project, resolve(content));
  const siteRoot = (await isPreviewing(usual))
    ? siteRootFor(project, resolve(content), true)
    : usual;
  return {
    project,
    siteRoot,
    publicDirectory: join(siteRoot, "public"),
    staticDirectory: join(project, "static"),
    // The bench names another: a cache that knows the pictures of an earlier run would tell of no cold build.
    imageDirectory: process.env.RUNG_BUILD_IMAGES || join(project, ".rung/images"),
    planFile: join(siteRoot, ".rung/build/plan.json"),
    outputDirectory: join(siteRoot, ".rung/build/outputs"),
    searchFile: join(siteRoot, ".rung/build/search.json"),
    lastBuild: join(siteRoot, ".rung/build/last-build.json"),
  };
}
