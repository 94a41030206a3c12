import { spanOf } from "../../markdown/span";
import { tagsWith } from "../../model/html-tags";
import { quote } from "../../model/wording";
import { addressesIn } from "../addresses";
import { nodesOf } from "../nodes";
import type { CheckedFile, FileRule } from "../rule";

const kept = /^(https?|mailto|tel):/i;

export const linkProtocol: FileRule = {
  name: "link-protocol",
  severity: "error",
  description:
    "An address begins with a scheme that pages do not keep, such as `javascript:` or `ftp:`; the link would lead nowhere.",
  *check(file) {
    for (const { url, start, end } of [...addressesIn(file), ...inHtml(file)]) {
      const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];
      if (scheme === undefined || kept.test(url) || /^([a-z]|file):$/i.test(scheme)) continue;
      yield {
        start,
        end,
        message: `pages keep no links that begin with ${quote(scheme)}; write https:, mailto: or tel:`,
      };
    }
  },
};

/** The addresses of links in raw HTML, at their tags. */
function inHtml({ tree }: CheckedFile) {
  return nodesOf(tree, "html").flatMap((node) =>
    tagsWith("a", "href", node.value).map(({ value, offset }) => {
      const start = spanOf(node).start + offset;
      return { url: value, start, end: start + 2 };
    }),
  );
}
