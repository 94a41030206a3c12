import { destinationsIn, type Span } from "../markdown/destinations";
import { quote } from "../model/wording";
import { type CrossLinks, type Linked, settled } from "./cross-links";
import type { Edit } from "./edits";
import type { ImportedItem, Outcome } from "./item";

/** What links between the items of an import do to a text. */
export interface LinkedItems {
  readonly edits: readonly Edit[];
  readonly found: readonly {
    readonly offset: number;
    readonly outcome: Outcome;
    readonly message: string;
  }[];
}

/** What has to be replaced in a text so that its links to other items of the import lead to their new addresses. */
export function linkItems(markdown: string, from: ImportedItem, links: CrossLinks): LinkedItems {
  const edits: Edit[] = [];
  const found: { offset: number; outcome: Outcome; message: string }[] = [];
  if (!/rung:|\]\(|\]:|href|https?:/.test(markdown)) return { edits, found };
  for (const { start, end, bare } of destinationsIn(markdown)) {
    const url = markdown.slice(start, end).replace(/\\([!-/:-@[-`{-~])/g, "$1");
    const note = (outcome: Outcome, message: string) =>
      found.push({ offset: start, outcome, message });
    const linked = links.linked(url, from);
    if (!linked) {
      const message = `the link to ${quote(url)} leads to nothing that was imported`;
      if (links.isLost(url, from)) note("unclear", message);
      continue;
    }
    if (linked.lost !== undefined) {
      const message = `the link to ${quote(url.replace(settled, ""))} leads to the page as a whole: it has no part ${quote(linked.lost)}`;
      note("unclear", message);
    }
    if (linked.url === url) continue;
    edits.push(
      bare ? worded(markdown, { start, end }, linked) : { start, end, replacement: linked.url },
    );
    if (!url.startsWith(settled))
      note("changed", `the link to ${quote(url)} leads to ${quote(linked.url)}`);
  }
  return { edits, found };
}

/** A path is no link without words, as an address is. */
function worded(markdown: string, { start, end }: Span, { url, title }: Linked): Edit {
  const angle = markdown[start - 1] === "<" ? 1 : 0;
  const words = (title || url).replace(/[[\]\\<]/g, "\\$&");
  return { start: start - angle, end: end + angle, replacement: `[${words}](${url})` };
}
