import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { GatsbyNode } from "gatsby";
import { buildInput } from "./build-input";

/**
 * Writes the files that are no pages, and says what this build stands for. The release takes exactly that, so that whatever
 * an earlier build left in `public/` is never published.
 */
export const onPostBuild: NonNullable<GatsbyNode["onPostBuild"]> = async (store) => {
  // All of Gatsby's processes load this file, and one of them draws icons, once.
  const { outputSources } = await import("./output-sources");
  const { writeSearchInput } = await import("./write-search-input");
  const { writeOutputs } = await import("./write-outputs");
  const root = resolve(".");
  const sources = await outputSources(root, store);
  const outputs = await writeOutputs(root, sources);
  if (buildInput.searchFile) await writeSearchInput(buildInput.searchFile, sources);
  if (!buildInput.pagesFile) return;
  await writeFile(buildInput.pagesFile, JSON.stringify([...sources.paths, ...outputs].sort()));
};
