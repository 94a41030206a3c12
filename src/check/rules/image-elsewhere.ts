import { addressesIn } from "../addresses";
import type { FileRule } from "../rule";

export const imageElsewhere: FileRule = {
  name: "image-elsewhere",
  severity: "warning",
  description:
    "An image comes from another site, which learns of every reader and can change or lose it.",
  *check(file) {
    for (const { node, url, start, end } of addressesIn(file)) {
      if (node.type !== "image" || !/^(https?:)?\/\//i.test(url)) continue;
      yield {
        start,
        end,
        message: "this image comes from another site; save it beside the post, if you may",
      };
    }
  },
};
