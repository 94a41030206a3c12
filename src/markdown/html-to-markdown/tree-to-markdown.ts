import type { Root as Hast } from "hast";
import { defaultHandlers, toMdast } from "hast-util-to-mdast";
import type { Root } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { type Options, toMarkdown } from "mdast-util-to-markdown";
import { handlersOver } from "./handlers";
import { pushDown } from "./push-down";
import { tidy } from "./tidy";

const options = handlersOver(defaultHandlers);
const style = {
  bullet: "-",
  rule: "-",
  fences: true,
  listItemIndent: "one",
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
} satisfies Options;

/** A tree of HTML as Markdown, without a word lost. The tree is changed on the way. */
export function treeToMarkdown(tree: Hast): string {
  pushDown(tree);
  const markdown = toMdast(tree, { ...options, document: true }) as Root;
  tidy(markdown);
  return toMarkdown(markdown, style);
}
