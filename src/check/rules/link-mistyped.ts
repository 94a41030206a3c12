import { addressesIn } from "../addresses";
import { linkFact } from "../facts";
import { meantAddress } from "../mistyped-address";
import type { FileRule } from "../rule";

export const linkMistyped: FileRule = {
  name: "link-mistyped",
  severity: "error",
  fixable: true,
  refused: true,
  description:
    "An address of another site lacks its `https://`, or one of a mailbox its `mailto:`: the link leads to a page of this site that is not there.",
  *check(file) {
    for (const { node, url, start, end } of addressesIn(file)) {
      const meant = meantAddress(url);
      if (meant === undefined) continue;
      const { address } = linkFact(node, file.text);
      const message = `a browser takes this for an address within the site; write \`${meant}\``;
      yield { start, end, message, ...(address && { fix: { ...address, replacement: meant } }) };
    }
  },
};
