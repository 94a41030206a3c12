import { quote } from "../../model/wording";
import { addressesIn } from "../addresses";
import { meantAddress } from "../mistyped-address";
import type { FileRule } from "../rule";

const kept = /^(https?|mailto|tel):/i;

export const linkProtocol: FileRule = {
  name: "link-protocol",
  severity: "error",
  description:
    "An address begins with a scheme that pages do not keep, such as `javascript:` or `ftp:`; the link would lead nowhere.",
  *check(file) {
    for (const { url, start, end } of addressesIn(file)) {
      // image-in-text and link-mistyped say what was meant.
      if (/^data:image\//i.test(url) || meantAddress(url) !== undefined) continue;
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
