import type { Definition, Html, Image, Link } from "mdast";
import { spanOf } from "../markdown/span";
import { tagsWith } from "../model/html-tags";
import { shortAnswerLinks } from "../model/short-answer-links";
import { addressesIn } from "./addresses";
import { type Anchors, anchorsOf } from "./anchors";
import { textField } from "./fields";
import { type Ignore, ignoresOf } from "./ignores";
import { nodesOf } from "./nodes";
import type { CheckedFile } from "./rule";

/** A link as written. */
export interface LinkFact {
  /** Decoded, as a browser would get it. */
  readonly url: string;
  readonly start: number;
  readonly end: number;
  /** Where the address itself stands, if it stands apart from the words and as it is in `url`: what a fix may replace. */
  readonly address?: { readonly start: number; readonly end: number };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const fieldNames = ["title", "date", "updated", "reviewed"] as const;
type FieldName = (typeof fieldNames)[number];

/** What other files, and the comments in it, need to know of a file. Plain data, small enough to be kept. */
export interface FileFacts {
  readonly links: readonly LinkFact[];
  /** The images that are files of `static/`. */
  readonly images: readonly LinkFact[];
  readonly anchors: Anchors;
  readonly ignores: readonly Ignore[];
  /** Where the values of some fields stand. */
  readonly fields: Readonly<Partial<Record<FieldName, Span>>>;
}

export function factsOf(file: CheckedFile): FileFacts {
  return {
    links: linksOf(file),
    images: staticImagesOf(file),
    anchors: anchorsOf(file.tree),
    ignores: ignoresOf(file),
    fields: Object.fromEntries(
      fieldNames.flatMap((name) => {
        const field = textField(file, name);
        return field ? [[name, { start: field.start, end: field.end }]] : [];
      }),
    ),
  };
}

/** Those of the short answer and of the body in reading order: Markdown's, the addresses that they refer to, and those of raw HTML. */
function linksOf({ tree, text }: CheckedFile): LinkFact[] {
  const inShortAnswer = shortAnswerLinks(text).map((address) => ({
    url: text.slice(address.start, address.end),
    start: text.lastIndexOf("[", address.start),
    end: address.end,
    address,
  }));
  const referred = new Set(nodesOf(tree, "linkReference").map(({ identifier }) => identifier));
  const inBody = nodesOf(tree, "link", "definition", "html").flatMap((node) => {
    if (node.type === "html") return htmlLinks(node);
    const isLink = node.type === "link" || referred.has(node.identifier);
    return isLink ? [linkFact(node, text)] : [];
  });
  return [...inShortAnswer, ...inBody];
}

function staticImagesOf(file: CheckedFile): LinkFact[] {
  return addressesIn(file)
    .filter(({ node, url }) => node.type === "image" && /^\/(?![/\\])/.test(url))
    .map(({ node }) => linkFact(node, file.text));
}

/** A link or an image, with the place of its address where that can be told. */
export function linkFact(node: Link | Definition | Image, text: string): LinkFact {
  const { start, end } = spanOf(node);
  const words = "children" in node ? node.children.at(-1)?.position?.end.offset : undefined;
  const at = text.indexOf(node.url, words ?? start + 1);
  const isBare = node.type === "link" && text[start] !== "[";
  if (node.url === "" || isBare || at === -1 || at + node.url.length > end) {
    return { url: node.url, start, end };
  }
  return { url: node.url, start, end, address: { start: at, end: at + node.url.length } };
}

function htmlLinks(node: Html): LinkFact[] {
  const base = spanOf(node).start;
  return tagsWith("a", "href", node.value).map(({ value, offset }) => ({
    url: value,
    start: base + offset,
    end: base + offset + 2,
  }));
}
