import { decodeAddress } from "../../model/decode-address";
import type { SiteRule } from "../rule";

export const imageNotStatic: SiteRule = {
  name: "image-not-static",
  severity: "error",
  description:
    "An image that begins with a slash is a file of `static/`, and there is none of that name.",
  refused: true,
  *check({ files, staticFiles }) {
    for (const { path, images } of files) {
      for (const { url, start, end } of images) {
        const name = decodeAddress(url.replace(/[?#].*$/s, ""));
        if (staticFiles.has(name)) continue;
        yield {
          path,
          start,
          end,
          message: `there is no file static${name}; add it, or put the image beside the post and write its name alone`,
        };
      }
    }
  },
};
