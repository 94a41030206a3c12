import type { Definition, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";
import type { Document } from "./document";
import { tagsWith } from "./html-tags";
import { type Position, positionsIn } from "./position";

/** A use of an image. `src` is as written: perhaps a web address, perhaps percent-encoded. */
export interface ImageReference extends Position {
  readonly src: string;
}

/** Every image that a document uses, in Markdown, in HTML and as its `image`, with its place in the file. */
export function imagesOf(document: Document): ImageReference[] {
  const { image } = document.data;
  const cover = typeof image === "string" && image.trim() !== "" ? [image.trim()] : [];
  return [...cover.map((src) => ({ src, ...document.at(["image"]) })), ...inBody(document)];
}

function inBody({ body, bodyLine }: Document): ImageReference[] {
  if (!body.includes("![") && !/<img/i.test(body)) return [];
  const tree = fromMarkdown(body, {
    // Emphasis decides about no image and is the slowest part of the parser.
    extensions: [gfm(), { disable: { null: ["attention"] } }],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const place = positionsIn(body);
  const addresses = definitions(tree);
  const found: ImageReference[] = [];
  const add = (src: string, offset: number) => {
    const { line, column } = place(offset);
    found.push({ src, line: line + bodyLine - 1, column });
  };
  visit(tree, (node) => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === "image") add(node.url, offset);
    if (node.type === "imageReference") {
      const src = addresses.get(node.identifier);
      if (src !== undefined) add(src, offset);
    }
    if (node.type === "html") {
      for (const tag of tagsWith("img", "src", node.value)) add(tag.value, offset + tag.offset);
    }
  });
  return found;
}

/** Addresses by identifier; of two definitions the first counts, as CommonMark says. */
function definitions(tree: Nodes): Map<string, string> {
  const addresses = new Map<string, string>();
  visit(tree, "definition", (node: Definition) => {
    if (!addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  });
  return addresses;
}
