import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { GatsbyCache, Node } from "gatsby";
import type { GraphQLResolveInfo } from "graphql";
import type { Root } from "hast";
import { bodyStore } from "../../content/body-store";
import { locateProblems } from "../../content/locate-problems";
import { type Body, renderBody } from "../../markdown/body";
import { ContentError } from "../../markdown/content-error";
import { renderImage } from "../../markdown/images";
import type { Post } from "../../model/post";
import { formatProblem } from "../../model/problem";
import { buildInput } from "../build-input";
import { bodyOptions } from "./body-options";

/** The part of Gatsby's resolver context that is used here. */
export interface Context {
  readonly nodeModel: {
    getNodeById(query: { id: string; type?: string }): Node | null;
    getNodesByIds(query: { ids: readonly string[]; type?: string }): readonly Node[];
  };
}

export type RenderedBody = Body & { readonly cover: string | null };

type BodyOf = (source: Node, context: Context, info: GraphQLResolveInfo) => Promise<RenderedBody>;

/**
 * The rendered body of a node that is a child of a `MarkdownRemark` node. It is made once for each state of the file: what
 * was rendered ahead is taken, and what Gatsby renders itself is kept in its cache, since images of it stand in `public/`.
 */
export function bodiesOf(cache: GatsbyCache, pathPrefix: string): BodyOf {
  const underWay = new Map<string, Promise<RenderedBody>>();

  const once: BodyOf = (source, context, info) => {
    const key = keyOf(source, pathPrefix);
    const body =
      underWay.get(key) ?? find(key, source, context, info).finally(() => underWay.delete(key));
    underWay.set(key, body);
    return body;
  };

  const find = async (key: string, ...[source, context, info]: Parameters<BodyOf>) => {
    const markdown = source.parent ? context.nodeModel.getNodeById({ id: source.parent }) : null;
    if (!markdown) throw new Error(`expected the MarkdownRemark node of ${source.id}`);
    const known = await knownBody(source, markdown, { cache, pathPrefix });
    if (known) return known;

    const parts = source.internal.type === "Post";
    const { image, imageAlt = "" } = source as Node & Partial<Post>;
    const path = String(markdown.fileAbsolutePath);
    const file = String(source.file);
    const options = bodyOptions(pathPrefix, { file, directory: dirname(path), parts });
    try {
      const body = await renderBody(await treeOf(markdown, context, info), options);
      const made = { ...body, cover: image ? await renderImage(image, imageAlt, options) : null };
      await cache.set(key, made);
      return made;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      const text = await readFile(path, "utf8");
      throw new Error(locateProblems(error.problems, text).map(formatProblem).join("\n"));
    }
  };
  return once;
}

/**
 * The body of a node if it has been rendered.
 *
 * @param markdown the node that it is a child of
 */
export async function knownBody(
  source: Node,
  markdown: Node,
  { cache, pathPrefix }: { readonly cache: GatsbyCache; readonly pathPrefix: string },
): Promise<RenderedBody | undefined> {
  const parts = source.internal.type === "Post";
  const ahead = await store?.get({ markdown: markdown.internal.content ?? "", parts });
  if (ahead && !(source as Node & Partial<Post>).image) return { ...ahead, cover: null };
  return cache.get(keyOf(source, pathPrefix));
}

const store = buildInput.bodyDirectory ? bodyStore(buildInput.bodyDirectory) : undefined;

const keyOf = ({ internal }: Node, pathPrefix: string): string =>
  `${internal.type} ${internal.contentDigest} ${pathPrefix}`;

/** The HTML tree of a `MarkdownRemark` node, as gatsby-transformer-remark's own field gives it. */
async function treeOf(markdown: Node, context: Context, info: GraphQLResolveInfo): Promise<Root> {
  const type = info.schema.getType("MarkdownRemark");
  const field = type && "getFields" in type ? type.getFields().htmlAst : undefined;
  if (!field || !("resolve" in field) || !field.resolve) {
    throw new Error("expected the field MarkdownRemark.htmlAst of gatsby-transformer-remark");
  }
  return field.resolve(markdown, {}, context, info) as Promise<Root>;
}
