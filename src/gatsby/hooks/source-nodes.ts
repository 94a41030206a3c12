import type { GatsbyNode } from "gatsby";
import { refreshNodes } from "../nodes/refresh-nodes";
import { followSaves } from "../preview/follow-saves";

/**
 * Creates what no single Markdown file stands for, and looks again at every Markdown file that an earlier build left in
 * Gatsby's store, since a picture beside it, or what it names, may have changed.
 */
export const sourceNodes: NonNullable<GatsbyNode["sourceNodes"]> = async (args) => {
  refreshNodes(args);
  if (process.env.NODE_ENV === "development") await followSaves(args);
};
