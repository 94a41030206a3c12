import { toString as textOf } from "mdast-util-to-string";
import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";
import { countWords } from "../words";

const longest = 200;

export const paragraphLong: FileRule = {
  name: "paragraph-long",
  severity: "warning",
  description: `A paragraph has more than ${longest} words: on a phone, more than a screen without a break.`,
  *check({ tree }) {
    for (const paragraph of nodesOf(tree, "paragraph")) {
      const words = countWords(textOf(paragraph));
      if (words <= longest) continue;
      yield {
        ...spanOf(paragraph),
        message: `this paragraph has ${words} words; divide it, about ${longest} are the most that a phone shows at once`,
      };
    }
  },
};
