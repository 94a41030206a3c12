import { spanOf } from "../markdown/span";
import { tagsWith } from "../model/html-tags";
import { type Position, positionsIn } from "../model/position";
import { nodesOf } from "./nodes";
import type { CheckedFile } from "./rule";

/** A use of an image. `src` is as written: perhaps a web address, perhaps percent-encoded. */
export interface ImageUse extends Position {
  readonly src: string;
}

/** Every image that a file uses, in Markdown, in HTML and as its `image`, with its place in the file. */
export function imagesOf({ document, text, tree }: CheckedFile): ImageUse[] {
  const { image } = document.data;
  const cover = typeof image === "string" && image.trim() !== "" ? [image.trim()] : [];
  const place = positionsIn(text);
  // Of two definitions the first counts, as CommonMark says.
  const addresses = new Map(
    nodesOf(tree, "definition")
      .toReversed()
      .map(({ identifier, url }) => [identifier, url]),
  );
  const inBody = nodesOf(tree, "image", "imageReference", "html").flatMap((node): ImageUse[] => {
    const { start } = spanOf(node);
    if (node.type === "image") return [{ src: node.url, ...place(start) }];
    if (node.type === "html") {
      return tagsWith("img", "src", node.value).map(({ value, offset }) => ({
        src: value,
        ...place(start + offset),
      }));
    }
    const src = addresses.get(node.identifier);
    return src === undefined ? [] : [{ src, ...place(start) }];
  });
  return [...cover.map((src) => ({ src, ...document.at(["image"]) })), ...inBody];
}
