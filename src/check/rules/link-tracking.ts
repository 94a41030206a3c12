import { addressesIn } from "../addresses";
import { linkFact } from "../facts";
import type { FileRule } from "../rule";

/** Parameters that tell the other site who sent a reader, and nothing else. */
const tracking =
  /^(utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|yclid)$/i;

export const linkTracking: FileRule = {
  name: "link-tracking",
  severity: "warning",
  description: "An address carries parameters that follow readers from site to site.",
  fixable: true,
  *check(file) {
    for (const { node, url, start, end } of addressesIn(file)) {
      if (node.type === "image") continue;
      const without = withoutTracking(url);
      if (without === url) continue;
      const { address } = linkFact(node, file.text);
      const message = "the address carries parameters that only track readers; remove them";
      yield { start, end, message, ...(address && { fix: { ...address, replacement: without } }) };
    }
  },
};

function withoutTracking(url: string): string {
  const [, before = "", query = "", after = ""] =
    /^(https?:[^?#]*)\?([^#]*)(.*)$/is.exec(url) ?? [];
  if (query === "") return url;
  const kept = query.split("&").filter((pair) => !tracking.test(pair.split("=", 1)[0] ?? ""));
  return `${before}${kept.length > 0 ? `?${kept.join("&")}` : ""}${after}`;
}
