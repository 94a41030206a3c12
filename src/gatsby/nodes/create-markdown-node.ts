import type { Node, NodePluginArgs } from "gatsby";
import { type FileMeaning, meaningOf, textDigest } from "./content-snapshot";
import { type OurNode, ourNodes } from "./our-nodes";

type Args = Pick<NodePluginArgs, "actions" | "createContentDigest" | "getNode">;

/**
 * Sees to it that the Post, Page or Author that a Markdown file stands for is in Gatsby's store as the file says it; does
 * nothing for a file that is not valid.
 */
export function createMarkdownNode(markdown: Node, { actions, getNode, ...digest }: Args): void {
  const meaning = meaningOf(String(markdown.fileAbsolutePath));
  if (!meaning) return;
  const { id, digest: contentDigest, make } = ourNode(meaning, markdown, digest);
  if (getNode(id)?.internal.contentDigest === contentDigest) return;
  const child = make();
  actions.createNode(child);
  actions.createParentChildLink({ parent: markdown, child });
}

function ourNode(
  meaning: FileMeaning,
  markdown: Node,
  digest: Parameters<typeof ourNodes>[0],
): OurNode {
  const nodes = ourNodes(digest);
  if (meaning.type === "Post") {
    return nodes.post(meaning.post, markdown, textDigest(meaning.post.file));
  }
  if (meaning.type === "Page") {
    return nodes.page(meaning.page, markdown, textDigest(meaning.page.file));
  }
  return nodes.author(meaning.author, markdown, textDigest(meaning.author.file ?? ""));
}
