import type { Root } from "hast";
import { htmlTrees } from "../../src/markdown/html-tree";

/** For tests: the tree that a post with this text really gives. */
export async function fixtureTree(markdown: string, pathPrefix = ""): Promise<Root> {
  const treeOf = await htmlTrees(pathPrefix);
  return treeOf(markdown);
}
