import type { GatsbyNode, Node } from "gatsby";
import { formatProblem } from "../model/problem";
import { contentSnapshot, forgetSnapshot } from "./content-snapshot";
import { createMarkdownNode } from "./create-markdown-node";
import { isSaved, noteSaved } from "./rule-problems";
import { refreshNodes } from "./source-nodes";

/** Whether the first reading of all files is over, so that a File node now means that somebody saved something. */
let serving = false;

/** The live preview is up; from now on changes are followed one by one. */
export const onPostBootstrap: NonNullable<GatsbyNode["onPostBootstrap"]> = () => {
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
    return;
  }
  noteSaved(String(args.node.absolutePath));
  forgetSnapshot();
  refreshNodes(args);
  for (const problem of contentSnapshot().problems) {
    if (problem.severity === "error" || isSaved(problem.file)) {
      args.reporter.warn(formatProblem(problem));
    }
  }
};
