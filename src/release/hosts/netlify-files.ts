import { isFilledIn } from "../header-rules";
import type { Manifest } from "../manifest";
import { oldAddresses } from "./old-addresses";

/** Cloudflare Pages takes no more: https://developers.cloudflare.com/pages/configuration/redirects/ */
const mostRedirects = 2000;

/**
 * `_headers` for Netlify and Cloudflare Pages. Where several rules set a header, Netlify sends the last, and Cloudflare all of
 * them, unless a later rule removes it first with `!`, in a line that Netlify ignores.
 * https://docs.netlify.com/manage/routing/headers/ · https://developers.cloudflare.com/pages/configuration/headers/
 *
 * @param placeholders whether names in patterns may stand in values, as only Cloudflare fills them in
 */
export function headersFile({ headers, site }: Manifest, placeholders = false): string {
  const set = new Set<string>();
  return headers
    .map(({ pattern, headers: added }) => {
      const entries = Object.entries(added).filter(
        ([, value]) => placeholders || !isFilledIn(value),
      );
      const lines = entries.flatMap(([name, value]) => [
        ...(set.has(name) ? [`  ! ${name}`] : []),
        `  ${name}: ${value}`,
      ]);
      for (const [name] of entries) set.add(name);
      return `${site.pathPrefix}${pattern}\n${lines.join("\n")}\n`;
    })
    .join("\n");
}

/**
 * `_redirects` for Netlify and Cloudflare Pages; both add the slash at the end of a page's address themselves. Neither answers
 * 410 to what is gone: they say 404.
 */
export function redirectsFile(manifest: Manifest): string {
  const lines = oldAddresses(manifest).flatMap(({ path, to }) =>
    to === undefined ? [] : [{ path, line: `${encodeURI(path)} ${to} 301\n` }],
  );
  const taken =
    lines.length <= mostRedirects ? lines : lines.filter(({ path }) => /\/$|\.[^/]*$/.test(path));
  return taken.map(({ line }) => line).join("");
}
