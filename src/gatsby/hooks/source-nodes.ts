import type { GatsbyNode } from "gatsby";
import { refreshNodes } from "../nodes/refresh-nodes";
import { followSaves } from "../preview/follow-saves";

/**
 * Creates what no single Markdown file stands for, and looks again at every Markdown file that an earlier build left in
 * Gatsby's store, since a picture beside it, or what it names, may have changed. In the live preview, makes all nodes of ours, and
 * follows the content folder from then on.
 */
export const sourceNodes: NonNullable<GatsbyNode["sourceNodes"]> = async (args) => {
  if (process.env.NODE_ENV === "development") await followSaves(args);
  else refreshNodes(args);
};
