import { spanOf } from "../../markdown/span";
import { pastedPictures } from "../../model/pasted-pictures";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const imageInText: FileRule = {
  name: "image-in-text",
  severity: "error",
  fixable: true,
  description:
    "A picture that was pasted as data (`data:image/…`) is no part of the page; it becomes a file beside the post.",
  *check({ text, tree }) {
    for (const node of nodesOf(tree, "image", "definition", "html")) {
      const span = spanOf(node);
      const written = text.slice(span.start, span.end);
      const pictures = pastedPictures(written);
      for (const { start, end, name, base64 } of pictures) {
        const place = { start: span.start + start, end: span.start + end };
        const message = `pages do not keep pictures as data; save it as a file beside the post, \`./${name}\``;
        yield {
          ...place,
          message,
          fix: { ...place, replacement: `./${name}`, beside: { name, base64 } },
        };
      }
      const isOther = node.type === "image" && pictures.length === 0 && /^data:/i.test(node.url);
      if (isOther) {
        const message = "pages do not keep pictures as data; save it as a file beside the post";
        yield { ...span, message };
      }
    }
  },
};
