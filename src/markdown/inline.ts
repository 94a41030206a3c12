import type { Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import type { Paragraph } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { textOf } from "./element";
import { type LinkOptions, links } from "./links";
import { parseMarkdown } from "./parse";
import { safeList } from "./safe-list";
import { serialise } from "./serialise";
import { smartPunctuation } from "./smart-punctuation";

const inlineList = {
  ...safeList,
  tagNames: "a abbr b cite code del dfn em i kbd mark q s samp small strong sub sup u var".split(
    " ",
  ),
};
/**
 * Inline Markdown (links, emphasis, code) as HTML without a paragraph around it, and as plain text. Blocks are read as
 * sentences, raw HTML is dropped, several paragraphs become one.
 */
export function renderInline(markdown: string, site?: LinkOptions): { html: string; text: string } {
  const safe = sanitize(toHast(asPhrasing(markdown)), inlineList);
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

/** A text as the content of one heading, so that what would begin a block, such as `1.` or `-`, is text like any other. */
function asPhrasing(markdown: string): Paragraph {
  const line = markdown
    .trim()
    .replace(/\s*[\r\n]\s*/g, " ")
    // A heading may be closed by signs of its own.
    .replace(/(?<=^|\s)(?=#+$)/, "\\");
  const [heading] = parseMarkdown(`# ${line}`, { notes: false }).children;
  const children = heading?.type === "heading" ? heading.children : [];
  return { type: "paragraph", children };
}
