import { nodesOf } from "../nodes";
import type { FileRule } from "../rule";
import { spanOf } from "../span";

const address = /https?:\/\/[^\s<>()"']{1,3000}/g;
const tracking =
  "utm_[a-z_]{1,20}|fbclid|gclid|dclid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok";
const isTracking = new RegExp(`^(?:amp;)?(?:${tracking})=`, "i");

export const trackingParameters: FileRule = {
  name: "tracking-parameters",
  severity: "warning",
  fixable: true,
  description: "`utm_…` and its kind in a copied address tell others who came from where.",
  *check({ text, tree }) {
    for (const node of [...nodesOf(tree, "link"), ...nodesOf(tree, "definition")]) {
      if (!node.url.includes("?")) continue;
      const span = spanOf(node);
      for (const { 0: written, index } of text.slice(span.start, span.end).matchAll(address)) {
        const replacement = withoutTracking(written);
        if (replacement === written) continue;
        const start = span.start + index;
        const end = start + written.length;
        const message = "parameters in this address follow the reader around; remove them";
        yield { start, end, message, fix: { start, end, replacement } };
      }
    }
  },
};

function withoutTracking(written: string): string {
  const [, path = "", query = "", rest = ""] = /^([^?#]*)\?([^#]*)(.*)$/s.exec(written) ?? [];
  if (query === "") return written;
  const kept = query.split("&").filter((part) => !isTracking.test(part));
  return path + (kept.length > 0 ? `?${kept.join("&").replace(/^amp;/, "")}` : "") + rest;
}
