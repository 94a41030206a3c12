import type { Image, ImageReference } from "mdast";
import { visit } from "unist-util-visit";
import { quote } from "../../model/wording";
import { textField } from "../fields";
import type { FileRule } from "../rule";
import { spanOf } from "../span";

const useless =
  /^((an? |the )?(image|picture|photo|photograph|screenshot|screen shot|graphic|figure|icon|alt( text)?|untitled|placeholder|img|pic)([ _-]?\d+)?|(img|dsc|dscn|pxl|screenshot|screen shot)[ _-][\w .-]*\d|[\w .-]+\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic)|\W+)$/i;

export const imageAltUseless: FileRule = {
  name: "image-alt-useless",
  severity: "warning",
  description:
    "The description of an image is a file name, or says no more than that it is an image.",
  *check(file) {
    const cover = textField(file, "imageAlt");
    const written = [...(cover ? [{ ...cover, alt: cover.value }] : []), ...imagesIn(file)];
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

function imagesIn({ tree }: Parameters<FileRule["check"]>[0]) {
  const found: { alt: string; start: number; end: number }[] = [];
  visit(tree, (node) => {
    if (node.type !== "image" && node.type !== "imageReference") return;
    const alt = (node as Image | ImageReference).alt?.trim() ?? "";
    if (alt !== "") found.push({ alt, ...spanOf(node) });
  });
  return found;
}
