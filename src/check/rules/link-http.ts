import { addressesIn } from "../addresses";
import type { FileRule } from "../rule";

/** Hosts that no certificate is for. */
const withoutCertificate =
  /^http:\/\/(localhost|127\.|\[::1\]|[^/:?#]*\.(local|test|example|onion)(?=[/:?#]|$))/i;

export const linkHttp: FileRule = {
  name: "link-http",
  severity: "warning",
  description:
    "An address begins with `http:`: anybody on the way can read and change what comes back.",
  *check(file) {
    for (const { url, start, end } of addressesIn(file)) {
      if (!/^http:/i.test(url) || withoutCertificate.test(url)) continue;
      const message = /^www\./i.test(file.text.slice(start, end))
        ? "`www.` alone becomes an address that begins with http:; write https:// before it and see whether it works"
        : "the address begins with http:; write https: and see whether it still works";
      yield { start, end, message };
    }
  },
};
