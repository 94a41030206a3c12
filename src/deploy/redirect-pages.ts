import { targetOf } from "../release/hosts/old-addresses";
import type { Manifest } from "../release/manifest";
import { pageFile } from "../release/page-file";

/** For hosts that cannot redirect: a page at each old address that sends readers on, by its path in the release. */
export function redirectPages({ redirects, site }: Manifest): Record<string, string> {
  return Object.fromEntries(
    redirects.map(({ from, to }) => {
      const path = /\/$|\.[a-z0-9]+$/i.test(from) ? from : `${from}/`;
      return [pageFile(path), pageTo(new URL(targetOf(to, site.pathPrefix), site.url).href)];
    }),
  );
}

/** `&` and quotes are all that an address could break out with; the rest is encoded in it. */
function pageTo(address: string): string {
  const written = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Moved</title>
<link rel="canonical" href="${written}">
<meta http-equiv="refresh" content="0; url=${written}">
<p><a href="${written}">This page has moved.</a></p>
</html>
`;
}
