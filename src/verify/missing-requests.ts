import { manifestFile } from "../release/manifest";
import { accept } from "./accept";
import type { SiteRequest } from "./answer";
import { bodyFaults } from "./body-faults";
import { type Site, sentFaults } from "./file-request";
import { hiddenFaults, notFoundFaults } from "./not-found-faults";

/** Asks for what is nowhere, and for what is for nobody. */
export function missingRequests(site: Site): SiteRequest[] {
  const { release } = site.manifest;
  const page = site.files.get("404.html");
  return [
    {
      // Another one with each release: a CDN may remember an answer.
      path: `/nothing-${release.slice(0, 8)}/`,
      headers: { "accept-encoding": accept.best },
      faults: (answer) => {
        const found = notFoundFaults(answer);
        if (found.length > 0 || !page) return found;
        return [...bodyFaults(answer, page), ...sentFaults(answer, page, site, accept.best)];
      },
    },
    { path: `/${manifestFile}`, headers: {}, faults: hiddenFaults },
  ];
}
