import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { words } from "../words/words";
import type { Feed } from "./feed";

type Element = ReturnType<typeof x>;

/** What XML 1.0 cannot hold in any way of writing it, beside the control characters that `toXml` drops. */
const impossible = /[\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** The end of a CDATA section where it ends none: HTML stands in `content` and `content:encoded`, and brings none of its own. */
const strayEnd = /\]\]>(?!<\/content)/g;

/** A feed's tree as a file. */
export function feedXml(tree: Element, style: string): string {
  const sheet = { type: "instruction" as const, name: "xml-stylesheet" };
  const root = x(null, [
    { type: "instruction", name: "xml", value: 'version="1.0" encoding="utf-8"' },
    { type: "text", value: "\n" },
    { ...sheet, value: `type="text/css" href="${encodeURI(style)}"` },
    { type: "text", value: "\n" },
    tree,
  ]);
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  return `${xml.replace(impossible, "").replace(strayEnd, "]]&gt;")}\n`;
}

/** Each entry of a feed on a line of its own, so that one that changes is one line that changes. */
export const onLines = (elements: readonly Element[]) =>
  elements.flatMap((element) => [{ type: "text" as const, value: "\n" }, element]);

/** HTML inside an element: a reader of the source can read it too. */
export function html(value: string) {
  return { type: "cdata" as const, value };
}

/**
 * What the document says to people, as XHTML: a browser shows it and follows its links, and feed readers pass over it. Browsers
 * are giving up XSLT, with which feeds used to be made into pages. https://github.com/whatwg/html/issues/11523
 */
export function explanation({ home, subscribe, siteName }: Feed): Element {
  return x("div", { xmlns: "http://www.w3.org/1999/xhtml" }, [
    x("p", words.feeds.explanation),
    x("p", [
      x("a", { href: subscribe }, words.feeds.whatIsAFeed),
      " ",
      x("a", { href: home }, words.feeds.toSite(siteName)),
    ]),
  ]);
}
