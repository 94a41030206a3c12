import type { Definition, Image, Link } from "mdast";
import { visit } from "unist-util-visit";
import type { CheckedFile } from "./rule";
import { spanOf } from "./span";

/** An address that a body writes, in a link, an image or what these refer to; the place is that of the whole. */
export interface WrittenAddress {
  readonly node: Link | Image | Definition;
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** The addresses of a body's Markdown, in reading order. */
export function addressesIn({ tree }: CheckedFile): WrittenAddress[] {
  const found: WrittenAddress[] = [];
  visit(tree, (node) => {
    if (node.type !== "link" && node.type !== "image" && node.type !== "definition") return;
    found.push({ node, url: node.url, ...spanOf(node) });
  });
  return found;
}
