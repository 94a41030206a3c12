import { writeFile } from "node:fs/promises";
import type { GatsbyNode } from "gatsby";
import { buildInput } from "./build-input";

/**
 * Says which pages this build stands for. The release takes exactly these, so that whatever an earlier build left in
 * `public/` is never published.
 */
export const onPostBuild: NonNullable<GatsbyNode["onPostBuild"]> = async ({ getNodesByType }) => {
  if (!buildInput.pagesFile) return;
  const pages = getNodesByType("SitePage").map((node) => String(node.path));
  await writeFile(buildInput.pagesFile, JSON.stringify(pages.sort()));
};
