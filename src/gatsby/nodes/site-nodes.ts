import type { NodePluginArgs } from "gatsby";
import type { Term } from "../../model/vocabulary";
import type { SiteNodes } from "../../plan/plan-pages";
import type { PostNode } from "../../plan/post-groups";

type TermNode = Term & { readonly slug: string };

const inOrder = (a: TermNode, b: TermNode) => a.order - b.order || (a.slug < b.slug ? -1 : 1);

const bySlug = (a: { readonly slug: string }, b: { readonly slug: string }) =>
  a.slug < b.slug ? -1 : 1;

/** Our nodes, read back from Gatsby's store with the types with which this room put them there. */
export function siteNodes(getNodesByType: NodePluginArgs["getNodesByType"]) {
  const nodesOf = <Node>(type: string) => getNodesByType(type) as unknown as readonly Node[];
  return {
    posts: nodesOf<PostNode>("Post"),
    pages: nodesOf<PostNode>("Page").toSorted(bySlug),
    authors: nodesOf<PostNode>("Author").toSorted(bySlug),
    topics: nodesOf<TermNode>("Topic").toSorted(inOrder),
    stages: nodesOf<TermNode>("Stage").toSorted(inOrder),
    series: nodesOf<PostNode>("Series").toSorted(bySlug),
  } satisfies SiteNodes;
}
