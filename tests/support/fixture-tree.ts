import type { Root } from "hast";
import { htmlTree } from "../../src/markdown/html-tree";
import { parseMarkdown } from "../../src/markdown/parse";

/** The tree that a post with this text really gives. */
export const fixtureTree = (markdown: string, pathPrefix = ""): Root =>
  htmlTree(parseMarkdown(markdown), pathPrefix);
