import { directionOf } from "../model/direction";
import { pageFile } from "../model/page-file";
import { site } from "../site";
import { words } from "../words/words";
import { oldAddresses } from "./hosts/old-addresses";
import type { Manifest } from "./manifest";

/** For hosts that cannot redirect: a page at each old address that sends readers on, by its path in the release. */
export function redirectPages(manifest: Manifest): Record<string, string> {
  const { pathPrefix, url } = manifest.site;
  return Object.fromEntries(
    oldAddresses(manifest).flatMap(({ path, to }) =>
      to !== undefined && /\/$|\.[a-z0-9]+$/i.test(path)
        ? [[pageFile(path.slice(pathPrefix.length)), pageTo(new URL(to, url).href)]]
        : [],
    ),
  );
}

/** `&` and quotes are all that an address could break out with; the rest is encoded in it. */
function pageTo(address: string): string {
  const written = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const { moved, movedTitle } = words.machines;
  return `<!doctype html>
<html lang="${site.lang}" dir="${directionOf(site.lang)}">
<meta charset="utf-8">
<title>${movedTitle}</title>
<link rel="canonical" href="${written}">
<meta http-equiv="refresh" content="0; url=${written}">
<p>${moved} <a href="${written}">${written}</a></p>
</html>
`;
}
