import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Root } from "hast";
import { allowLazyLines } from "./lazy-lines";

type Resolve = (markdown: object, args: object, context: object) => Promise<Root>;

/**
 * The parser of gatsby-transformer-remark outside of Gatsby: what its `htmlAst` field gives for a text, by the very code of that
 * field. It knows no `gatsby-remark-*` plugins.
 *
 * @param pathPrefix put before links that begin with a slash, as Gatsby does
 * @returns from the Markdown after the frontmatter to its HTML tree, unsanitised
 */
export async function htmlTrees(
  pathPrefix: string,
  options: { gfm?: boolean; footnotes?: boolean } = {},
): Promise<(markdown: string) => Promise<Root>> {
  allowLazyLines();
  const gatsby = {
    type: { name: "MarkdownRemark" },
    basePath: pathPrefix,
    getNodesByType: () => [],
    cache: { get: async () => undefined, set: async () => undefined },
  };
  const fields = await extendNodeType(gatsby, { plugins: [], ...options });
  return (markdown) =>
    fields.htmlAst.resolve({ internal: { content: markdown, contentDigest: markdown } }, {}, {});
}

const extendNodeType: (
  gatsby: object,
  options: object,
) => Promise<{ readonly htmlAst: { readonly resolve: Resolve } }> = createRequire(
  resolve("package.json"),
)("gatsby-transformer-remark/extend-node-type");
