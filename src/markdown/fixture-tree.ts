import { createRequire } from "node:module";
import { resolve } from "node:path";
import type { Root } from "hast";
import { allowLazyLines } from "./lazy-lines";

/**
 * Parses Markdown with the packages, versions and options of gatsby-transformer-remark, as its `htmlAst` field does.
 * For tests: what they see is the tree that posts really give.
 */
export function fixtureTree(markdown: string, pathPrefix = ""): Root {
  const syntax: MarkdownTree = processor.parse(markdown);
  if (pathPrefix) prefixLinks(syntax, pathPrefix);
  const tree = toHast(syntax, { allowDangerousHtml: true, handlers: { code: codeHandler } });
  return reparseRaw(removePosition(tree, true));
}

interface MarkdownTree {
  type: string;
  url?: string;
  children?: MarkdownTree[];
}
interface Processor {
  data(key: string, value: object): Processor;
  use(plugin: unknown, options?: object): Processor;
  parse(markdown: string): MarkdownTree;
}

const pluginRequire = createRequire(
  createRequire(resolve("package.json")).resolve("gatsby-transformer-remark/package.json"),
);
const Remark: new () => Processor = pluginRequire("remark");
const toHast: (tree: MarkdownTree, options: object) => Root = pluginRequire("mdast-util-to-hast");
const codeHandler: unknown = pluginRequire("./code-handler");
const removePosition: (tree: Root, force: boolean) => Root = pluginRequire(
  "unist-util-remove-position",
);
const reparseRaw: (tree: Root) => Root = pluginRequire("hast-util-raw");

allowLazyLines();

const processor = new Remark()
  .data("settings", {})
  .use(pluginRequire("remark-gfm"))
  .use(pluginRequire("remark-footnotes"), { inlineNotes: true });

function prefixLinks(node: MarkdownTree, pathPrefix: string): void {
  if (
    (node.type === "link" || node.type === "definition") &&
    node.url?.startsWith("/") &&
    !node.url.startsWith("//")
  ) {
    node.url = pathPrefix + node.url;
  }
  for (const child of node.children ?? []) prefixLinks(child, pathPrefix);
}
