import { visit } from "unist-util-visit";
import type { FileRule } from "../rule";
import { spanOf } from "../span";

/** Hosts that no certificate is for. */
const unsafeByNature = /^http:\/\/(localhost|127\.|\[::1\]|[^/]*\.(local|test|example|onion))/i;

export const linkHttp: FileRule = {
  name: "link-http",
  severity: "warning",
  description:
    "An address begins with `http:`: anybody on the way can read and change what comes back.",
  *check({ tree }) {
    const found: { start: number; end: number }[] = [];
    visit(tree, ["link", "definition"], (node) => {
      if (!("url" in node) || !/^http:/i.test(node.url) || unsafeByNature.test(node.url)) return;
      found.push(spanOf(node));
    });
    for (const span of found) {
      yield {
        ...span,
        message: "the address begins with http:; write https: and see whether it still works",
      };
    }
  },
};
