import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { GatsbyNode } from "gatsby";
import { buildInput } from "./build-input";

/**
 * Writes the files that are no pages, and says what this build stands for. The release takes exactly that, so that whatever
 * an earlier build left in `public/` is never published.
 */
export const onPostBuild: NonNullable<GatsbyNode["onPostBuild"]> = async ({ getNodesByType }) => {
  // All of Gatsby's processes load this file, and one of them draws icons, once.
  const { writeOutputs } = await import("./write-outputs");
  const outputs = await writeOutputs(resolve("."));
  if (!buildInput.pagesFile) return;
  const pages = getNodesByType("SitePage").map((node) => String(node.path));
  await writeFile(buildInput.pagesFile, JSON.stringify([...pages, ...outputs].sort()));
};
