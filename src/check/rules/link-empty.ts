import { toString as textOf } from "mdast-util-to-string";
import { spanOf } from "../../markdown/span";
import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";

export const linkEmpty: FileRule = {
  name: "link-empty",
  severity: "warning",
  description: "A link has no words, or no address: nobody can follow it.",
  *check({ tree }) {
    for (const link of nodesOf(tree, "link", "linkReference")) {
      const lacks = textOf(link).trim() === "" ? "words" : "an address";
      const hasAddress = link.type === "linkReference" || /[^#]/.test(link.url);
      if (lacks === "an address" && hasAddress) continue;
      const add =
        lacks === "words" ? "write them between the brackets" : "write it between the parentheses";
      yield { ...spanOf(link), message: `this link has no ${lacks.replace("an ", "")}; ${add}` };
    }
  },
};
