import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { GatsbyNode, Node } from "gatsby";
import type { GraphQLResolveInfo } from "graphql";
import type { Root } from "hast";
import { type Body, type BodyOptions, renderBody } from "../markdown/body";
import { ContentError } from "../markdown/content-error";
import { renderImage } from "../markdown/images";
import { allowLazyLines } from "../markdown/lazy-lines";
import type { Post } from "../model/post";
import { formatProblem } from "../model/problem";
import { site } from "../site";
import { buildInput } from "./build-input";
import { locateProblems } from "./locate-problems";

/** The part of Gatsby's resolver context that is used here. */
interface Context {
  readonly nodeModel: { getNodeById(query: { id: string }): Node | null };
}

type PostSource = Node &
  Omit<Post, "shortAnswer"> & { readonly shortAnswer?: { readonly text: string } };

type RenderedBody = Body & { readonly cover: string | null };

/** Fields that are made from a file's Markdown when a page asks for them, once for each state of the file. */
export const createResolvers: NonNullable<GatsbyNode["createResolvers"]> = ({
  createResolvers,
  cache,
  pathPrefix,
}) => {
  allowLazyLines();
  const underWay = new Map<string, Promise<RenderedBody>>();

  /** The rendered body of a node that is a child of a `MarkdownRemark` node. */
  const bodyOf = (source: Node, context: Context, info: GraphQLResolveInfo) => {
    const key = `${source.internal.type} ${source.internal.contentDigest} ${pathPrefix}`;
    const body =
      underWay.get(key) ??
      cached(key, () => render(source, context, info)).finally(() => underWay.delete(key));
    underWay.set(key, body);
    return body;
  };

  const cached = async (key: string, make: () => Promise<RenderedBody>) => {
    const known: RenderedBody | undefined = await cache.get(key);
    if (known) return known;
    const made = await make();
    await cache.set(key, made);
    return made;
  };

  const render = async (source: Node, context: Context, info: GraphQLResolveInfo) => {
    const markdown = source.parent ? context.nodeModel.getNodeById({ id: source.parent }) : null;
    if (!markdown) throw new Error(`expected the MarkdownRemark node of ${source.id}`);
    const options: BodyOptions = {
      file: String(source.file),
      directory: dirname(String(markdown.fileAbsolutePath)),
      contentDirectory: buildInput.contentDirectory,
      siteUrl: site.url,
      pathPrefix,
      lang: site.lang,
      parts: source.internal.type === "Post",
      images: {
        cacheDirectory: buildInput.imageCacheDirectory,
        outputDirectory: resolve("public/static/images"),
        outputPath: `${pathPrefix}/static/images`,
      },
    };
    const tree = await treeOf(markdown, context, info);
    const { image, imageAlt } = source as PostSource;
    try {
      const body = await renderBody(tree, options);
      return { ...body, cover: image ? await renderImage(image, imageAlt ?? "", options) : null };
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      const text = await readFile(String(markdown.fileAbsolutePath), "utf8");
      throw new Error(locateProblems(error.problems, text).map(formatProblem).join("\n"));
    }
  };

  createResolvers({
    Post: {
      body: {
        resolve: (source: PostSource, _: object, context: Context, info: GraphQLResolveInfo) =>
          bodyOf(source, context, info),
      },
      description: {
        resolve: async (
          source: PostSource,
          _: object,
          context: Context,
          info: GraphQLResolveInfo,
        ) =>
          source.description ??
          source.shortAnswer?.text ??
          (await bodyOf(source, context, info)).opening,
      },
    },
    Page: {
      html: {
        resolve: async (source: Node, _: object, context: Context, info: GraphQLResolveInfo) =>
          (await bodyOf(source, context, info)).context,
      },
    },
    Author: {
      bio: {
        resolve: async (source: Node, _: object, context: Context, info: GraphQLResolveInfo) =>
          source.parent ? (await bodyOf(source, context, info)).context : "",
      },
    },
  });
};

/** The HTML tree of a `MarkdownRemark` node, as gatsby-transformer-remark's own field gives it. */
async function treeOf(markdown: Node, context: Context, info: GraphQLResolveInfo): Promise<Root> {
  const type = info.schema.getType("MarkdownRemark");
  const field = type && "getFields" in type ? type.getFields().htmlAst : undefined;
  if (!field || !("resolve" in field) || !field.resolve) {
    throw new Error("expected the field MarkdownRemark.htmlAst of gatsby-transformer-remark");
  }
  return field.resolve(markdown, {}, context, info) as Promise<Root>;
}
