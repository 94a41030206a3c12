import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { GatsbyCache, Node, NodePluginArgs } from "gatsby";
import type { Author } from "../../model/author";
import { newestFirst } from "../../model/order";
import type { Page } from "../../model/page";
import { type Visibility, visibility } from "../../model/visibility";
import { paperOf } from "../../outputs/paper";
import { loadCardDesign } from "../../outputs/share-image/load-card-design";
import type { OutputBody, OutputPost, OutputSources } from "../../outputs/sources";
import { site } from "../../site";
import { buildInput } from "../build-input";
import { knownBody } from "./body-of";
import { siteNodes } from "./site-nodes";

export type Store = Pick<NodePluginArgs, "getNode" | "getNodesByType"> & {
  readonly cache: GatsbyCache;
  readonly pathPrefix: string;
};

type PostSource = Node & Omit<OutputPost, "listed" | "digest" | "body">;

/** Which posts the outputs are made from, and where their texts come from. */
export interface Look {
  readonly visibilityOf: (post: PostSource) => Visibility;
  /** @param markdown the node that the post is a child of */
  readonly bodyOf: (post: PostSource, markdown: Node) => Promise<OutputBody | undefined>;
}

const pages = new Set<Visibility>(["listed", "unlisted"]);

/** What readers get, once every page has been rendered. */
const release = (store: Store): Look => ({
  visibilityOf: (post) => visibility(post, buildInput.now),
  bodyOf: (post, markdown) => knownBody(post, markdown, store),
});

/**
 * What the outputs are made from.
 *
 * @param root absolute path of the folder that Gatsby builds in
 */
export async function outputSources(
  root: string,
  store: Store,
  look = release(store),
): Promise<OutputSources> {
  const { getNodesByType, pathPrefix } = store;
  const nodesOf = <Fields>(type: string) =>
    getNodesByType(type) as unknown as readonly (Fields & { readonly slug: string })[];
  const { topics, stages } = siteNodes(getNodesByType);
  const style = (name: string) => readFile(join(root, "src/theme/styles", name), "utf8");
  const tokens = await style("tokens.css");
  const cards = await loadCardDesign(root);
  return {
    site,
    pathPrefix,
    now: buildInput.now,
    mark: cards.mark,
    paper: paperOf(tokens),
    feedStyle: `${tokens}\n${await style("feed.css")}`,
    cards,
    posts: outputPosts(store, look),
    authors: new Map(nodesOf<Author>("Author").map((author) => [author.slug, author])),
    topics: topics.map((topic) => ({ ...topic, id: topic.slug })),
    stages: stages.map((stage) => ({ ...stage, id: stage.slug })),
    pages: nodesOf<Page>("Page").toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    paths: getNodesByType("SitePage")
      .map(({ path }) => String(path))
      .sort(),
  };
}

/** Every post that has a page, newest first. */
export function outputPosts(store: Store, look = release(store)): OutputPost[] {
  return (store.getNodesByType("Post") as unknown as readonly PostSource[])
    .flatMap((post) => {
      const seen = look.visibilityOf(post);
      return pages.has(seen) ? [outputPost(post, seen === "listed", store, look)] : [];
    })
    .sort(newestFirst);
}

/** A text was asked for before it was there. */
export class NotRendered extends Error {}

function outputPost(
  post: PostSource,
  listed: boolean,
  { getNode }: Store,
  { bodyOf }: Look,
): OutputPost {
  return {
    ...post,
    listed,
    digest: post.internal.contentDigest,
    body: async () => {
      const markdown = getNode(post.parent ?? "");
      const body = markdown && (await bodyOf(post, markdown));
      if (!body) throw new NotRendered(`expected the text of ${post.file} to have been rendered`);
      return body;
    },
  };
}
