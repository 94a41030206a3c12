import { type CompileContext, fromMarkdown, type Token } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";

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
  // Nodes know where a link stands, tokens where its destination does.
  function note(this: CompileContext, token: Token): void {
    spans.push({ start: token.start.offset, end: token.end.offset });
    this.buffer();
  }
  const tree = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [
      gfmFromMarkdown(),
      { enter: { resourceDestinationString: note, definitionDestinationString: note } },
    ],
  });
  visit(tree, ["link", "html"], (node) => {
    const { start, end } = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const source = markdown.slice(start.offset, end.offset);
    if (node.type === "html") spans.push(...attributesIn(source, start.offset));
    const [bare] = /^<?[a-z][a-z\d+.-]*:\S*$/i.exec(source) ?? [];
    if (node.type === "link" && bare !== undefined) {
      const angle = bare.startsWith("<") ? 1 : 0;
      spans.push({ start: start.offset + angle, end: end.offset - angle, bare: true });
    }
  });
  return spans.sort((a, b) => a.start - b.start);
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
