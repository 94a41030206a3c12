import { toString as textOf } from "mdast-util-to-string";
import type { FileRule } from "../rule";
import { countWords } from "../words";

const longest = 3000;

export const postLong: FileRule = {
  name: "post-long",
  severity: "warning",
  description: `A post has more than ${longest} words, a quarter of an hour; few read to the end.`,
  *check({ kind, tree, bodyStart }) {
    if (kind !== "post") return;
    const words = tree.children.reduce((sum, node) => sum + countWords(textOf(node)), 0);
    if (words <= longest) return;
    const message = `the post has ${words} words; make it a series, or cut it below ${longest}`;
    yield { start: bodyStart, end: bodyStart, message };
  },
};
