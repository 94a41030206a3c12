import { pageFile } from "../model/page-file";
import { oldAddresses } from "../release/hosts/old-addresses";
import { redirectPages } from "../release/redirect-pages";
import type { Answer, SiteRequest } from "./answer";
import type { Site } from "./file-request";
import { redirectFaults } from "./redirect-faults";
import { sample } from "./sample";

/** Asks for former addresses: each leads to its new one, or says that it is gone. At most so many. */
export function oldRequests({ manifest, base, host }: Site, most: number): SiteRequest[] {
  const { pathPrefix } = manifest.site;
  const pages = host.redirects ? undefined : redirectPages(manifest);
  const requests = oldAddresses(manifest).flatMap(({ path, to }): SiteRequest[] => {
    const own = path.slice(pathPrefix.length);
    const asked = { path: encodeURI(own), headers: {} };
    if (to === undefined) {
      return [
        { ...asked, faults: (answer) => redirectFaults(answer, { statuses: [host.gone] }, base) },
      ];
    }
    if (pages) {
      const page = pages[pageFile(own)];
      return page === undefined || !isPage(own)
        ? []
        : [{ ...asked, faults: (answer) => leadsOn(answer, page) }];
    }
    const target = to.startsWith("/") ? new URL(base).origin + to : to;
    const expected = { statuses: [301], to: target };
    return [{ ...asked, faults: (answer) => redirectFaults(answer, expected, base + asked.path) }];
  });
  return sample(requests, most, () => "old");
}

const isPage = (path: string): boolean => /\/$|\.html?$/.test(path);

/** For hosts that know no redirects. */
function leadsOn({ status, body }: Answer, page: string): string[] {
  return status === 200 && new TextDecoder().decode(body) === page
    ? []
    : ["it does not lead on to where it moved; deploy this release"];
}
