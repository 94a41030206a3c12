import type { GatsbyNode, Node } from "gatsby";
import type { RenderedBody } from "../../content/render-document";
import type { Author } from "../../model/author";
import type { ShownPost } from "../../plan/view-model";
import { bodyOf } from "../nodes/content-snapshot";

/** The part of Gatsby's resolver context that is used here. */
interface Context {
  readonly nodeModel: {
    getNodeById(query: { id: string; type?: string }): Node | null;
    getNodesByIds(query: { ids: readonly string[]; type?: string }): readonly Node[];
  };
}

type FileNode = Node & { readonly file: string };
type PostNode = FileNode & Pick<ShownPost, "description" | "shortAnswer">;

/**
 * Fields that come with a file's rendered text; and posts by their ids. A filter query depends on every post, and runs again when
 * any of them changes.
 */
export const createResolvers: NonNullable<GatsbyNode["createResolvers"]> = ({
  createResolvers,
}) => {
  /** By content digest: a post stands in many lists, and its text is long. */
  const openings = new Map<string, string>();
  const description = async (post: PostNode): Promise<string> => {
    const { contentDigest } = post.internal;
    const known = post.description ?? post.shortAnswer?.text ?? openings.get(contentDigest);
    if (known !== undefined) return known;
    const { opening } = await bodyOf(post.file);
    openings.set(contentDigest, opening);
    return opening;
  };

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
      body: { resolve: ({ file }: FileNode): Promise<RenderedBody> => bodyOf(file) },
      description: { resolve: description },
    },
    Page: {
      html: { resolve: async ({ file }: FileNode) => (await bodyOf(file)).context },
    },
    Author: {
      bio: {
        resolve: async ({ file }: Partial<Author>) => (file ? (await bodyOf(file)).context : ""),
      },
    },
  });
};
