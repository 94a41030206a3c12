import type { GatsbyNode, Node, NodePluginArgs } from "gatsby";
import { contentSnapshot } from "./content-snapshot";
import { createMarkdownNode } from "./create-markdown-node";
import { type OurNode, ourNodes } from "./our-nodes";

/**
 * Creates what no single Markdown file stands for: terms, series, the default author, problems; and looks again at every
 * Markdown file that an earlier build left in Gatsby's store, since a picture beside it, or what it names, may have changed.
 */
export const sourceNodes: NonNullable<GatsbyNode["sourceNodes"]> = (args) => refreshNodes(args);

/** Brings all nodes of ours up to what the content says now, and removes those that it no longer names. */
export function refreshNodes(
  args: Pick<
    NodePluginArgs,
    "actions" | "createNodeId" | "createContentDigest" | "getNode" | "getNodesByType"
  >,
): void {
  const wanted = new Map(siteWideNodes(args).map((node) => [node.id, node]));
  for (const type of ["Topic", "Stage", "Series"]) {
    for (const old of args.getNodesByType(type)) {
      if (!wanted.has(old.id)) args.actions.deleteNode(old);
    }
  }
  for (const node of wanted.values()) args.actions.createNode(node.make());
  for (const markdown of args.getNodesByType("MarkdownRemark")) {
    createMarkdownNode(markdown as Node, args);
  }
}

function siteWideNodes(args: Parameters<typeof refreshNodes>[0]): OurNode[] {
  const content = contentSnapshot();
  const build = ourNodes(args);
  const series = new Set(content.posts.flatMap((post) => post.series?.id ?? []));
  return [
    ...content.topics.map(build.topic),
    ...content.stages.map(build.stage),
    ...[...series].map(build.series),
    ...content.authors.filter(({ file }) => !file).map((author) => build.author(author, null)),
    // Errors stop a build before it begins, and warnings are no business of readers.
    ...(process.env.NODE_ENV === "development" ? [build.problems(content.problems)] : []),
  ];
}
