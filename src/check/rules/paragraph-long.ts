import type { Paragraph } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { FileRule } from "../rule";
import { spanOf } from "../span";
import { countWords } from "../words";

const longest = 200;

export const paragraphLong: FileRule = {
  name: "paragraph-long",
  severity: "warning",
  description: `A paragraph has more than ${longest} words: on a phone, more than a screen without a break.`,
  *check({ tree }) {
    const paragraphs: Paragraph[] = [];
    visit(tree, "paragraph", (node: Paragraph) => {
      paragraphs.push(node);
    });
    for (const paragraph of paragraphs) {
      const words = countWords(textOf(paragraph));
      if (words <= longest) continue;
      yield {
        ...spanOf(paragraph),
        message: `this paragraph has ${words} words; divide it, about ${longest} are the most that a phone shows at once`,
      };
    }
  },
};
