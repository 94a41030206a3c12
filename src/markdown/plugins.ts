import type { Root as HtmlRoot } from "hast";
import type { Root as MarkdownRoot } from "mdast";

/**
 * Transforms of your own, in the order in which they run on every text. They change the tree that they get, as a plugin of
 * remark or rehype does: `(tree) => remarkThing()(tree)`. What they add passes the same safe list as raw HTML.
 */
export const markdownPlugins: readonly ((tree: MarkdownRoot) => void)[] = [];

/** The same for the HTML that Markdown became, before it is made safe. */
export const htmlPlugins: readonly ((tree: HtmlRoot) => void)[] = [];
