import type { Node, NodePluginArgs } from "gatsby";
import { type FileMeaning, meaningOf } from "./content-snapshot";
import { ourNodes } from "./our-nodes";

/** Creates the Post, Page or Author that a Markdown file stands for; nothing for a file that is not valid. */
export function createMarkdownNode(
  markdown: Node,
  args: Pick<NodePluginArgs, "actions" | "createNodeId" | "createContentDigest">,
): void {
  const meaning = meaningOf(String(markdown.fileAbsolutePath));
  if (!meaning) return;
  const child = build(meaning, markdown, args);
  args.actions.createNode(child);
  args.actions.createParentChildLink({ parent: markdown, child });
}

function build(
  meaning: FileMeaning,
  markdown: Node,
  args: Parameters<typeof createMarkdownNode>[1],
) {
  const nodes = ourNodes(args);
  if (meaning.type === "Post") return nodes.post(meaning.post, markdown);
  if (meaning.type === "Page") return nodes.page(meaning.page, markdown);
  return nodes.author(meaning.author, markdown);
}
