import { standIns } from "../release/hosts/old-addresses";
import type { ReleasedFile } from "../release/manifest";
import type { SiteRequest } from "./answer";
import { fileRequest, type Site } from "./file-request";
import { kindOf } from "./kind";
import { missingRequests } from "./missing-requests";
import { oldRequests } from "./old-requests";
import { firstOfEachKind, sample } from "./sample";

/** Everything that is asked, and how much of it is what, for people. */
export interface SiteRequests {
  readonly requests: readonly SiteRequest[];
  readonly pages: number;
  readonly files: number;
  readonly redirects: number;
}

/**
 * What to ask of a site.
 *
 * @param most pages, of other files, and of former addresses: at least one of each kind
 */
export function requestsFor(site: Site, most = Number.POSITIVE_INFINITY): SiteRequests {
  const kind = (file: ReleasedFile): string => kindOf(file, site.files);
  const { manifest } = site;
  // Where an address leads on nobody sees them, and where none does they are asked for as what they are.
  const unseen = standIns(manifest);
  const all = manifest.files.filter(({ path }) => !unseen.has(path));
  const pages = sample(
    all.filter(({ cache }) => cache === "page"),
    most,
    kind,
  );
  const others = sample(
    all.filter(({ cache }) => cache !== "page"),
    most,
    kind,
  );
  const redirects = oldRequests(site, most);
  const thorough = new Set(firstOfEachKind([...pages, ...others], kind));
  return {
    requests: [
      ...[...pages, ...others].map((file) =>
        fileRequest(file, site, { thorough: thorough.has(file) }),
      ),
      ...redirects,
      ...missingRequests(site),
    ],
    pages: pages.length,
    files: others.length,
    redirects: redirects.length,
  };
}
