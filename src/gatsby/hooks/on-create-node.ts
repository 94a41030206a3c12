import type { GatsbyNode, Node } from "gatsby";
import { createMarkdownNode } from "../nodes/create-markdown-node";
import { followSaved } from "../preview/follow-saves";

/** Whether the first reading of all files is over, so that a File node now means that somebody saved something. */
let serving = false;

/** All files have been read. If this is the live preview, changes are followed one by one from now on. */
export const onPostBootstrap: NonNullable<GatsbyNode["onPostBootstrap"]> = () => {
  serving = process.env.NODE_ENV === "development";
};

export const shouldOnCreateNode: NonNullable<GatsbyNode["shouldOnCreateNode"]> = ({ node }) => {
  const { type } = (node as Node).internal;
  return type === "MarkdownRemark" || (serving && type === "File");
};

/** Makes our nodes from Markdown; in the live preview also follows every saved file, broken ones included. */
export const onCreateNode: NonNullable<GatsbyNode["onCreateNode"]> = (args) => {
  const node = args.node as Node;
  if (node.internal.type === "MarkdownRemark") createMarkdownNode(node, args);
  else followSaved(String(node.absolutePath), args);
};
