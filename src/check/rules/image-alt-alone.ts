import { textField } from "../fields";
import type { FileRule } from "../rule";

export const imageAltAlone: FileRule = {
  name: "image-alt-alone",
  severity: "warning",
  description: "`imageAlt` describes an `image` that the post does not have.",
  *check(file) {
    const alt = textField(file, "imageAlt");
    if (!alt || file.document.data.image !== undefined) return;
    const { start, end } = alt;
    const message =
      "there is `imageAlt` without an `image`; add a line like `image: ./cover.jpg`, or remove it";
    yield { start, end, message };
  },
};
