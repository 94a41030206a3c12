import { visit } from "unist-util-visit";
import { suggestion } from "../../model/wording";
import type { FileRule, Finding } from "../rule";
import { spanOf } from "../span";

export const footnoteUndefined: FileRule = {
  name: "footnote-undefined",
  severity: "error",
  description: "A mark refers to a footnote that is not there; readers see `[^1]`.",
  *check({ tree, text }) {
    const known: string[] = [];
    visit(tree, "footnoteDefinition", ({ identifier }) => {
      known.push(identifier);
    });
    const found: Finding[] = [];
    visit(tree, "text", (node) => {
      const { start, end } = spanOf(node);
      // An escaped mark is meant to be read, and so is one with words before a parenthesis: a link.
      for (const mark of text
        .slice(start, end)
        .matchAll(/(?<!\\)\[\^([^\]\s[]{1,60})\](?![(:])/g)) {
        const name = mark[1] ?? "";
        const message = `there is no footnote [^${name}]${suggestion(name, known, `add a line [^${name}]: and its text`)}`;
        found.push({
          start: start + mark.index,
          end: start + mark.index + mark[0].length,
          message,
        });
      }
    });
    yield* found;
  },
};
