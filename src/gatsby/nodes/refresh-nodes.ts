import type { Node, NodePluginArgs } from "gatsby";
import { contentSnapshot } from "./content-snapshot";
import { createMarkdownNode } from "./create-markdown-node";
import { type OurNode, ourNodes } from "./our-nodes";

/** What Gatsby gives to those who make nodes. */
export type NodeArgs = Pick<
  NodePluginArgs,
  "actions" | "createNodeId" | "createContentDigest" | "getNode" | "getNodesByType"
>;

/** Brings all nodes of ours up to what the content says, and removes those of an earlier build that it no longer names. */
export function refreshNodes(args: NodeArgs): void {
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

/** What no single Markdown file stands for: terms, series, the default author. */
export function siteWideNodes(args: Pick<NodeArgs, "createContentDigest">): OurNode[] {
  const content = contentSnapshot();
  const build = ourNodes(args);
  const series = new Set(content.posts.flatMap((post) => post.series?.id ?? []));
  return [
    ...content.topics.map(build.topic),
    ...content.stages.map(build.stage),
    ...[...series].map(build.series),
    ...content.authors.filter(({ file }) => !file).map((author) => build.author(author, null)),
  ];
}
