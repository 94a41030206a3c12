import type { Root as Hast } from "hast";
import { fromHtml } from "hast-util-from-html";
import { elementsOf } from "../../markdown/element";
import { treeToMarkdown } from "../../markdown/html-to-markdown/tree-to-markdown";
import { takeOutLost } from "./lost-elements";

/** What a piece of HTML became. */
export interface Converted {
  readonly markdown: string;
  /** One line for each thing that is not in the Markdown, or is there in another form. */
  readonly lost: readonly string[];
}

/**
 * Converts HTML to Markdown. Every word that a reader of the HTML saw is in it.
 * @param base the address that relative images belong to
 */
export function htmlToMarkdown(html: string, base?: string): Converted {
  const tree = fromHtml(html.replaceAll("\0", ""), { fragment: true });
  const lost = takeOutLost(tree);
  lost.push(...tooltips(tree));
  if (base !== undefined) resolveImages(tree, base);
  return { markdown: treeToMarkdown(tree), lost };
}

function tooltips(tree: Hast): string[] {
  return elementsOf(tree, "img").flatMap(({ properties }) => {
    const title = String(properties.title ?? "").trim();
    const known = title === "" || title === String(properties.alt ?? "").trim();
    return known ? [] : [`the tooltip ${JSON.stringify(title)} of an image is left out`];
  });
}

function resolveImages(tree: Hast, base: string): void {
  for (const { properties } of elementsOf(tree, "img")) {
    const src = String(properties.src ?? "").trim();
    if (src !== "" && URL.canParse(src, base)) properties.src = new URL(src, base).href;
  }
}
