import type { Image, ImageReference } from "mdast";
import { visit } from "unist-util-visit";
import type { FileRule } from "../rule";
import { spanOf } from "../span";

export const imageAltMissing: FileRule = {
  name: "image-alt-missing",
  severity: "warning",
  description: "An image has no description, so that it says nothing to those who do not see it.",
  *check({ tree }) {
    const images: (Image | ImageReference)[] = [];
    visit(tree, (node) => {
      if (node.type === "image" || node.type === "imageReference") images.push(node);
    });
    for (const image of images) {
      if (image.alt?.trim()) continue;
      yield {
        ...spanOf(image),
        message: "this image has no description; write what it shows between the brackets",
      };
    }
  },
};
