import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const imageAltMissing: FileRule = {
  name: "image-alt-missing",
  severity: "warning",
  description: "An image has no description, so that it says nothing to those who do not see it.",
  *check({ tree }) {
    for (const image of nodesOf(tree, "image", "imageReference")) {
      if (image.alt?.trim()) continue;
      yield {
        ...spanOf(image),
        message: "this image has no description; write what it shows between the brackets",
      };
    }
  },
};
