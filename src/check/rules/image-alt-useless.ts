import { spanOf } from "../../markdown/span";
import { quote } from "../../model/wording";
import { textField } from "../fields";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

const useless =
  /^((an? |the )?(image|picture|photo|photograph|screenshot|screen shot|graphic|figure|icon|alt( text)?|untitled|placeholder|img|pic)([ _-]?\d+)?|(img|dsc|dscn|pxl|screenshot|screen shot)[ _-][\w .-]*\d|[\w .-]+\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic)|\W+)$/i;

export const imageAltUseless: FileRule = {
  name: "image-alt-useless",
  severity: "warning",
  description:
    "The description of an image is a file name, or says no more than that it is an image.",
  *check(file) {
    const cover = textField(file, "imageAlt");
    const images = nodesOf(file.tree, "image", "imageReference").flatMap((node) => {
      const alt = node.alt?.trim() ?? "";
      return alt === "" ? [] : [{ alt, ...spanOf(node) }];
    });
    const written = [...(cover ? [{ ...cover, alt: cover.value }] : []), ...images];
    for (const { alt, start, end } of written) {
      if (!useless.test(alt)) continue;
      yield {
        start,
        end,
        message: `${quote(alt)} does not say what the image shows; describe it as to somebody on the phone`,
      };
    }
  },
};
