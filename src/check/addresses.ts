import type { Definition, Image, Link } from "mdast";
import { spanOf } from "../markdown/span";
import { nodesOf } from "./nodes";
import type { CheckedFile } from "./rule";

/** An address that a body writes, in a link, an image or what these refer to; the place is that of the whole. */
export interface WrittenAddress {
  readonly node: Link | Image | Definition;
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** The addresses of a body's Markdown, in reading order. */
export function addressesIn({ tree }: CheckedFile): WrittenAddress[] {
  return nodesOf(tree, "link", "image", "definition").map((node) => ({
    node,
    url: node.url,
    ...spanOf(node),
  }));
}
