import { isInvisible } from "../parts";
import type { FileRule } from "../rule";

export const bodyEmpty: FileRule = {
  name: "body-empty",
  severity: "error",
  description: "A post or page has frontmatter and no text; its readers would find nothing.",
  *check({ kind, tree, bodyStart, text }) {
    if (kind === "author" || !tree.children.every(isInvisible)) return;
    yield {
      start: bodyStart,
      end: text.length,
      message: "there is no text below the frontmatter; write it, or delete the file",
    };
  },
};
