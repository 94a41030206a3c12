import { slug } from "github-slugger";
import { fromHtml } from "hast-util-from-html";
import { anchorsOf } from "../check/anchors";
import { elementsOf, textOf } from "../markdown/element";
import { parseMarkdown } from "../markdown/parse";
import { htmlToMarkdown } from "./html/html-to-markdown";
import type { ImportedItem } from "./item";
import { splitQuestion } from "./split";

const headings = ["h1", "h2", "h3", "h4", "h5", "h6"];

/** From a part of an item's old page, as links name it, to that of the new one; `undefined` where it has none. */
export function itemAnchors({ body }: ImportedItem): (fragment: string) => string | undefined {
  const markdown = "html" in body ? htmlToMarkdown(body.html).markdown : body.markdown;
  const { ids } = anchorsOf(parseMarkdown(splitQuestion(markdown).markdown));
  const renamed = "html" in body ? headingIds(body.html) : new Map<string, string>();
  return (fragment) =>
    [fragment, renamed.get(fragment)].find((id) => id !== undefined && ids.includes(id));
}

/** The ids that headings of HTML have, which Markdown makes anew of their words. */
function headingIds(html: string): Map<string, string> {
  const found = elementsOf(fromHtml(html, { fragment: true }), ...headings);
  return new Map(
    found.flatMap((heading) =>
      [heading, ...elementsOf(heading)].flatMap(({ properties: { id, name } }) =>
        [id, name].flatMap((old): [string, string][] =>
          typeof old === "string" ? [[old, slug(textOf(heading).trim())]] : [],
        ),
      ),
    ),
  );
}
