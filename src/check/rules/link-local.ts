import { quote } from "../../model/wording";
import { addressesIn } from "../addresses";
import type { FileRule } from "../rule";

const local =
  /^(file:|[a-z]:[\\/]|https?:\/\/(localhost|0\.0\.0\.0|127\.[\d.]+|\[::1\]|10\.[\d.]+|192\.168\.[\d.]+|[^/:]+\.local)([:/?#]|$))/i;

export const linkLocal: FileRule = {
  name: "link-local",
  severity: "error",
  description: "An address leads to the author's own machine or network, where no reader gets to.",
  *check(file) {
    for (const { url, start, end } of addressesIn(file)) {
      if (!local.test(url)) continue;
      yield {
        start,
        end,
        message: `${quote(url)} is on your own machine or network; write the public address`,
      };
    }
  },
};
