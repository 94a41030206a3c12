import { spanOf } from "../../markdown/span";
import { quote } from "../../model/wording";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const definitionUnused: FileRule = {
  name: "definition-unused",
  severity: "warning",
  description:
    "A line such as `[Note]: words` is read as the address of a link, and is on no page where nothing refers to it.",
  *check({ tree }) {
    const used = new Set(
      nodesOf(tree, "linkReference", "imageReference").map(({ identifier }) => identifier),
    );
    const known = new Set<string>();
    for (const definition of nodesOf(tree, "definition")) {
      const { identifier, url } = definition;
      const again = known.has(identifier);
      known.add(identifier);
      // `[//]: # (a remark)` is how Markdown's authors write a comment.
      if ((used.has(identifier) && !again) || url === "#" || url === "") continue;
      const name = quote(definition.label ?? identifier);
      const message = again
        ? `${name} has an address already, and the first one counts; remove this line, or give it another name`
        : `this line is read as the address of a link, and nothing refers to ${name}; remove it, or write a backslash before the bracket to show it`;
      yield { ...spanOf(definition), message };
    }
  },
};
