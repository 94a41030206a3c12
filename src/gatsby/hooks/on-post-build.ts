import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { GatsbyNode } from "gatsby";
import { buildInput } from "../build-input";

/**
 * Writes the files that are no pages, and says what this build stands for. The release takes exactly that, so that whatever
 * an earlier build left in `public/` is never published.
 */
export const onPostBuild: NonNullable<GatsbyNode["onPostBuild"]> = async (store) => {
  // What draws pictures is loaded when there is something to draw: the live preview loads this file, too.
  const { finishBuild } = await import("../nodes/finish-build");
  const built = await finishBuild(resolve("."), store);
  if (buildInput.pagesFile) await writeFile(buildInput.pagesFile, JSON.stringify(built));
};
