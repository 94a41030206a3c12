import { toString as textOf } from "mdast-util-to-string";
import { spanOf } from "../../markdown/span";
import { quote } from "../../model/wording";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

const vague = new Set(
  [
    [
      "click",
      "click here",
      "here",
      "this",
      "this link",
      "this page",
      "this post",
      "this article",
      "link",
    ],
    ["read more", "more", "learn more", "see here", "go here", "check it out", "page", "article"],
  ].flat(),
);

export const linkTextVague: FileRule = {
  name: "link-text-vague",
  severity: "warning",
  description:
    "The words of a link do not say where it leads; screen readers list links without the text around them.",
  *check({ tree }) {
    for (const link of nodesOf(tree, "link", "linkReference")) {
      const words = textOf(link).trim();
      if (
        !vague.has(
          words
            .toLowerCase()
            .replace(/[\s.!…→»>]+/g, " ")
            .trim(),
        )
      )
        continue;
      yield {
        ...spanOf(link),
        message: `${quote(words)} does not say where the link leads; make its words the name of what is there`,
      };
    }
  },
};
