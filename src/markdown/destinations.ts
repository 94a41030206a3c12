import type { Nodes } from "mdast";
import { visit } from "unist-util-visit";
import { parseMarkdown } from "./parse";
import { spanOf } from "./span";

/** Where an address stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span that is a link of its own, without words: an address in angle brackets, which are no part of it, or as it is. */
export interface Destination extends Span {
  readonly bare?: boolean;
}

/** Every address that a Markdown text links to or shows an image from: inline, in definitions, bare, and in HTML. In order. */
export function destinationsIn(markdown: string): Destination[] {
  const spans: Destination[] = [];
  visit(parseMarkdown(markdown), ["link", "image", "definition", "html"], (node) => {
    const { start, end } = spanOf(node as Nodes);
    const source = markdown.slice(start, end);
    if (node.type === "html") spans.push(...attributesIn(source, start));
    else if (node.type === "link" && source[0] !== "[") {
      const angle = source.startsWith("<") ? 1 : 0;
      const isAddress = /^<?[a-z][a-z\d+.-]*:\S*$/i.test(source);
      if (isAddress) spans.push({ start: start + angle, end: end - angle, bare: true });
    } else {
      const found = destinationIn(source);
      if (found) spans.push({ start: start + found.start, end: start + found.end });
    }
  });
  return spans.sort((a, b) => a.start - b.start);
}

/** The destination in the source of a link, an image or a definition: the parser says where these stand, not what is in them. */
export function destinationIn(source: string): Span | undefined {
  const label = afterLabel(source, source.indexOf("["));
  if (label === undefined || !/[(:]/.test(source[label] ?? "")) return undefined;
  // A destination may stand on the next line, and that in a quote.
  const start = label + 1 + (/^[\s>]*/.exec(source.slice(label + 1))?.[0].length ?? 0);
  if (source[start] === "<") {
    const length = /^(?:\\.|[^\\>])*/s.exec(source.slice(start + 1))?.[0].length ?? 0;
    return { start: start + 1, end: start + 1 + length };
  }
  let depth = 0;
  let end = start;
  for (; end < source.length; end += 1) {
    const sign = source[end] ?? "";
    if (/\s/.test(sign)) break;
    if (sign === "\\") end += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")" && depth-- === 0 && source[label] === "(") break;
  }
  return { start, end };
}

/** The offset behind the bracket that closes the one at `open`; code between them may hold any brackets. */
function afterLabel(source: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === "\\") at += 1;
    else if (sign === "`") {
      const fence = /^`+/.exec(source.slice(at))?.[0] ?? "`";
      const close = source.slice(at + fence.length).search(new RegExp(`(?<!\`)${fence}(?!\`)`));
      at += fence.length - 1 + (close === -1 ? 0 : close + fence.length);
    } else if (sign === "[") depth += 1;
    else if (sign === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function attributesIn(html: string, offset: number): Span[] {
  const tags = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => " ".repeat(comment.length));
  const found = tags.matchAll(/\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi);
  return [...found].map((match) => {
    const value = match[1] ?? match[2] ?? match[3] ?? "";
    const quote = match[3] === undefined ? 1 : 0;
    const end = offset + match.index + match[0].length - quote;
    return { start: end - value.length, end };
  });
}
