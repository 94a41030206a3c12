import type { GatsbyNode, Node } from "gatsby";
import { createMarkdownNode } from "../nodes/create-markdown-node";

/** The live preview makes our nodes itself, when it has looked at the whole folder; see preview/live-nodes.ts. */
export const shouldOnCreateNode: NonNullable<GatsbyNode["shouldOnCreateNode"]> = ({ node }) =>
  process.env.NODE_ENV !== "development" && (node as Node).internal.type === "MarkdownRemark";

/** Makes our nodes from Markdown. */
export const onCreateNode: NonNullable<GatsbyNode["onCreateNode"]> = (args) =>
  createMarkdownNode(args.node as Node, args);
