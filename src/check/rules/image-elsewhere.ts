import { addressesIn } from "../addresses";
import type { FileRule } from "../rule";

export const imageElsewhere: FileRule = {
  name: "image-elsewhere",
  severity: "warning",
  description:
    "An image comes from another site, which the site's own policy keeps out: readers see a gap in its place.",
  *check(file) {
    for (const { node, url, start, end } of addressesIn(file)) {
      if (node.type !== "image" || !/^(https?:)?\/\//i.test(url)) continue;
      yield {
        start,
        end,
        message:
          "readers do not see this image: the site's policy lets none through from other sites; save it beside the post, if you may",
      };
    }
  },
};
