import type { GatsbyNode, Node } from "gatsby";
import type { GraphQLResolveInfo } from "graphql";
import { allowLazyLines } from "../../markdown/lazy-lines";
import type { Post } from "../../model/post";
import { bodiesOf, type Context } from "../nodes/body-of";

type PostSource = Node &
  Omit<Post, "shortAnswer"> & { readonly shortAnswer?: { readonly text: string } };

/**
 * Fields that are made from a file's Markdown when a page asks for them; and posts by their ids. Of a page that asks for posts in
 * Gatsby's own way, by a filter, Gatsby believes that any post's change may change it, and runs its query again.
 */
export const createResolvers: NonNullable<GatsbyNode["createResolvers"]> = ({
  createResolvers,
  cache,
  pathPrefix,
}) => {
  allowLazyLines();
  const bodyOf = bodiesOf(cache, pathPrefix);
  /** By content digest; a post stands in many lists, and its body is long. */
  const openings = new Map<string, string>();

  /** A resolver that picks from the body of its node. */
  const fromBody =
    <Source extends Node>(
      pick: (source: Source, body: () => ReturnType<typeof bodyOf>) => unknown,
    ) =>
    (source: Source, _: object, context: Context, info: GraphQLResolveInfo) =>
      pick(source, () => bodyOf(source, context, info));

  createResolvers({
    Query: {
      postById: {
        type: "Post",
        args: { id: "String" },
        resolve: (_: object, { id }: { id: string | null }, { nodeModel }: Context) =>
          id ? nodeModel.getNodeById({ id, type: "Post" }) : null,
      },
      postsByIds: {
        type: "[Post!]!",
        args: { ids: "[String!]!" },
        resolve: (_: object, { ids }: { ids: string[] }, { nodeModel }: Context) =>
          nodeModel.getNodesByIds({ ids, type: "Post" }),
      },
    },
    Post: {
      body: { resolve: fromBody((_, body) => body()) },
      description: {
        resolve: fromBody(async (post: PostSource, body) => {
          const { contentDigest } = post.internal;
          const known = post.description ?? post.shortAnswer?.text ?? openings.get(contentDigest);
          if (known !== undefined) return known;
          const { opening } = await body();
          openings.set(contentDigest, opening);
          return opening;
        }),
      },
    },
    Page: {
      html: { resolve: fromBody(async (_, body) => (await body()).context) },
    },
    Author: {
      bio: {
        resolve: fromBody(async ({ parent }, body) => (parent ? (await body()).context : "")),
      },
    },
  });
};
