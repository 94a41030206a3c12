import { addressesIn } from "../addresses";
import { linkFact } from "../facts";
import type { FileRule } from "../rule";

/** Addresses that send on to the one in a parameter. */
const redirects: readonly { readonly at: RegExp; readonly parameters: readonly string[] }[] = [
  { at: /^(?:www\.)?google\.(?:[a-z]{2,3}|com?\.[a-z]{2})\/url$/, parameters: ["q", "url"] },
  { at: /^l(?:m)?\.(?:facebook|instagram|messenger)\.com\/(?:l\.php)?$/, parameters: ["u"] },
  { at: /^[a-z0-9-]+\.safelinks\.protection\.outlook\.com\/.*$/, parameters: ["url"] },
  { at: /^(?:www\.)?linkedin\.com\/(?:redir\/redirect|safety\/go)\/?$/, parameters: ["url"] },
  { at: /^(?:www\.)?youtube\.com\/redirect$/, parameters: ["q"] },
  { at: /^slack-redir\.net\/link$/, parameters: ["url"] },
  { at: /^(?:out|www)\.reddit\.com\/[a-z0-9_]+$/, parameters: ["url"] },
  { at: /^steamcommunity\.com\/linkfilter\/?$/, parameters: ["url"] },
];

/** Where an address sends its readers on to; undefined for one that does not, or does not say where. */
export function unwrapped(url: string): string | undefined {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { host, pathname, searchParams } = new URL(url);
  const found = redirects.find(({ at }) => at.test(host + pathname));
  const to = found?.parameters
    .map((name) => searchParams.get(name))
    .find((value) => value !== null && /^https?:\/\//i.test(value) && URL.canParse(value));
  return to
    ? new URL(to).href.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"))
    : undefined;
}

export const linkRedirect: FileRule = {
  name: "link-redirect",
  severity: "warning",
  fixable: true,
  description:
    "An address was copied from a search or a chat and goes through their server (`google.com/url?q=…`), which learns of every reader.",
  *check(file) {
    for (const { node, url, start, end } of addressesIn(file)) {
      const meant = unwrapped(url);
      if (meant === undefined) continue;
      const { address } = linkFact(node, file.text);
      const message = `the address goes through another site; write \`${meant.slice(0, 200)}\``;
      yield { start, end, message, ...(address && { fix: { ...address, replacement: meant } }) };
    }
  },
};
