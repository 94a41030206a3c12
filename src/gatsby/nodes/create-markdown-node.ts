import type { Node, NodePluginArgs } from "gatsby";
import { type FileMeaning, meaningOf } from "./content-snapshot";
import { type OurNode, ourNodes } from "./our-nodes";

type Args = Pick<NodePluginArgs, "actions" | "createNodeId" | "createContentDigest" | "getNode">;

/**
 * Sees to it that the Post, Page or Author that a Markdown file stands for is in Gatsby's store as the file says it; does
 * nothing for a file that is not valid.
 */
export function createMarkdownNode(markdown: Node, { actions, getNode, ...ids }: Args): void {
  const meaning = meaningOf(String(markdown.fileAbsolutePath));
  if (!meaning) return;
  const { id, digest, make } = ourNode(meaning, markdown, ids);
  if (getNode(id)?.internal.contentDigest === digest) return;
  const child = make();
  actions.createNode(child);
  actions.createParentChildLink({ parent: markdown, child });
}

function ourNode(
  meaning: FileMeaning,
  markdown: Node,
  ids: Parameters<typeof ourNodes>[0],
): OurNode {
  const nodes = ourNodes(ids);
  if (meaning.type === "Post") return nodes.post(meaning.post, markdown);
  if (meaning.type === "Page") return nodes.page(meaning.page, markdown);
  return nodes.author(meaning.author, markdown);
}
