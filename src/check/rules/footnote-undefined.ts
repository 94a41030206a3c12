import { spanOf } from "../../markdown/span";
import { suggestion } from "../../model/wording";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

/** An escaped mark is meant to be read, and one before a parenthesis or a colon is something else. */
const undefinedMark = /(?<!\\)\[\^([^\]\s[](?:[^\][]{0,58}[^\]\s[])?)\](?![(:])/g;

export const footnoteUndefined: FileRule = {
  name: "footnote-undefined",
  severity: "error",
  description: "A mark refers to a footnote that is not there; readers see `[^1]`.",
  *check({ tree, text }) {
    const known = nodesOf(tree, "footnoteDefinition").map(({ identifier }) => identifier);
    for (const node of nodesOf(tree, "text")) {
      const { start, end } = spanOf(node);
      for (const mark of text.slice(start, end).matchAll(undefinedMark)) {
        const name = mark[1] ?? "";
        const advice = suggestion(name, known, `add a line [^${name}]: and its text`);
        const from = start + mark.index;
        const message = `there is no footnote [^${name}]${advice}`;
        yield { start: from, end: from + mark[0].length, message };
      }
    }
  },
};
