import type { GatsbyNode, Node } from "gatsby";
import { createMarkdownNode } from "../nodes/create-markdown-node";
import { allRead, countRead } from "../nodes/files-read";
import { followSaved } from "../preview/follow-saves";

/** Whether the first reading of all files is over, so that a File node now means that somebody saved something. */
let serving = false;

/** All files have been read. If this is the live preview, changes are followed one by one from now on. */
export const onPostBootstrap: NonNullable<GatsbyNode["onPostBootstrap"]> = () => {
  allRead();
  serving = process.env.NODE_ENV === "development";
};

export const shouldOnCreateNode: NonNullable<GatsbyNode["shouldOnCreateNode"]> = ({ node }) => {
  const { type } = (node as Node).internal;
  return type === "MarkdownRemark" || (serving && type === "File");
};

/** Makes our nodes from Markdown; in the live preview also follows every saved file, broken ones included. */
export const onCreateNode: NonNullable<GatsbyNode["onCreateNode"]> = (args) => {
  if (args.node.internal.type === "MarkdownRemark") {
    createMarkdownNode(args.node as Node, args);
    countRead(args.reporter);
    return;
  }
  followSaved(String(args.node.absolutePath), args);
};
