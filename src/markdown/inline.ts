import type { Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import { textOf } from "./element";
import { type LinkOptions, links } from "./links";
import { safeList } from "./safe-list";
import { serialise } from "./serialise";
import { smartPunctuation } from "./smart-punctuation";

const inlineList = {
  ...safeList,
  tagNames: "a abbr b cite code del dfn em i kbd mark q s samp small strong sub sup u var".split(
    " ",
  ),
};
/** Constructs that would make a block of a sentence that happens to begin with `1.`, `#` or `-`. */
const blocks = [
  ...["blockQuote", "codeFenced", "codeIndented", "definition", "headingAtx", "htmlFlow", "list"],
  ...["setextUnderline", "table", "thematicBreak", "gfmFootnoteDefinition", "gfmFootnoteCall"],
];
const parser = {
  extensions: [gfm(), { disable: { null: blocks } }],
  mdastExtensions: [gfmFromMarkdown()],
};

/**
 * Inline Markdown (links, emphasis, code) as HTML without a paragraph around it, and as plain text. Blocks are read as
 * sentences, raw HTML is dropped, several paragraphs become one.
 */
export function renderInline(markdown: string, site?: LinkOptions): { html: string; text: string } {
  const tree = toHast(fromMarkdown(markdown.trim(), parser));
  const safe = sanitize(tree, inlineList);
  const root: Root = safe.type === "root" ? safe : { type: "root", children: [safe as never] };
  smartPunctuation(root);
  if (site) links(root, site);
  return {
    html: serialise(root)
      .replace(/\s*\n\s*/g, " ")
      .trim(),
    text: textOf(root).replace(/\s+/g, " ").trim(),
  };
}
