import type { HostAnswers } from "../release/host-answers";
import { cloudflareFaults } from "../release/hosts/limits";
import { headersFile, redirectsFile } from "../release/hosts/netlify-files";
import type { Manifest } from "../release/manifest";
import { redirectPages } from "../release/redirect-pages";
import { originOf } from "./git-origin";
import { gitHubPagesFaults } from "./github-pages-faults";

/** A host that takes a folder by its own command-line tool. */
export interface Host {
  readonly name: string;
  /** What it cannot do, a line each, for owners. */
  readonly cannot: readonly string[];
  /** What it answers otherwise than a release asks for, and the same in words, a line each. `verify` lets it pass. */
  readonly answers: HostAnswers;
  readonly otherwise: readonly string[];
  /** Does it serve the site's root as the root of a domain, so that a path prefix is a folder? */
  readonly servesDomain: boolean;
  /** Files for the host alone, by their path in what is sent. */
  readonly ownFiles: (manifest: Manifest) => Readonly<Record<string, string>>;
  /** A line for each of its limits that a release does not keep. */
  readonly faults: (manifest: Manifest) => readonly string[];
  /** The tool in one version, and its options. */
  readonly command: (sending: Sending) => readonly string[];
  /** Where what is sent goes, when the release itself does not say it. @throws {ReleaseError} when that cannot be found out */
  readonly destination?: () => string;
  /** How an owner goes back to an earlier release, or sees them. */
  readonly goBack: string;
}

interface Sending {
  readonly folder: string;
  /** For the host's list of deploys. */
  readonly message: string;
  /** The name of a preview; none for the live site. */
  readonly preview: string | undefined;
}

const unknownLive =
  "cannot be asked which release is live: pages that were lost are found when you build, against the dist/ before, and not here";
const noOldAssets =
  "drops the former style sheet, scripts and images at once: whoever has an old page open may need to reload it";

/**
 * Their commands are those of their own documentation; the versions of the tools run on every Node that Rung does.
 * Netlify: https://cli.netlify.com/commands/deploy/ · Cloudflare: https://developers.cloudflare.com/workers/wrangler/commands/pages/
 * GitHub: https://github.com/tschaub/gh-pages
 */
export const hosts = {
  netlify: {
    name: "Netlify",
    cannot: [`Netlify ${unknownLive}.`, `Netlify ${noOldAssets}.`],
    answers: { gone: 404, headers: "fixed", redirects: true },
    otherwise: [
      "Netlify answers 404 where a page is gone for good, instead of 410.",
      "Netlify sends a post as Markdown without the link to its page.",
    ],
    servesDomain: true,
    ownFiles: (manifest) => ({
      _headers: headersFile(manifest),
      _redirects: redirectsFile(manifest),
    }),
    faults: () => [],
    command: ({ folder, message, preview }) => [
      "netlify-cli@23.13.0",
      "deploy",
      "--no-build",
      `--dir=${folder}`,
      `--message=${message}`,
      preview === undefined ? "--prod" : `--alias=${preview}`,
    ],
    goBack:
      "Netlify keeps every deploy: open Deploys at https://app.netlify.com, choose the one that you want, and publish it",
  },
  cloudflare: {
    name: "Cloudflare Pages",
    cannot: [`Cloudflare Pages ${unknownLive}.`],
    answers: { gone: 404, headers: "all", redirects: true },
    otherwise: ["Cloudflare Pages answers 404 where a page is gone for good, instead of 410."],
    servesDomain: true,
    ownFiles: (manifest) => ({
      _headers: headersFile(manifest, true),
      _redirects: redirectsFile(manifest),
    }),
    faults: cloudflareFaults,
    command: ({ folder, message, preview }) => [
      "wrangler@4.80.0",
      "pages",
      "deploy",
      folder,
      `--branch=${preview ?? "main"}`,
      `--commit-message=${message}`,
      ...(process.env.CLOUDFLARE_PROJECT
        ? [`--project-name=${process.env.CLOUDFLARE_PROJECT}`]
        : []),
    ],
    goBack:
      "Cloudflare keeps every deployment: open your project's Deployments at https://dash.cloudflare.com, and roll back to the one that you want",
  },
  "github-pages": {
    name: "GitHub Pages",
    cannot: [`GitHub Pages ${unknownLive}.`, `GitHub Pages ${noOldAssets}.`],
    answers: { gone: 404, headers: "none", redirects: false },
    otherwise: [
      "GitHub Pages sends no headers of ours: no content security policy, no HSTS beyond its own, and everything may be cached for ten minutes.",
      "GitHub Pages redirects by a page that sends readers on, and answers 404 where a page is gone for good.",
    ],
    servesDomain: false,
    ownFiles: (manifest) => ({
      ".nojekyll": "",
      ...customDomain(manifest),
      ...redirectPages(manifest),
    }),
    faults: gitHubPagesFaults,
    command: ({ folder, message }) => [
      "gh-pages@6.3.0",
      `--dist=${folder}`,
      "--dotfiles",
      `--message=${message}`,
    ],
    destination: () => `the branch gh-pages of ${originOf(process.cwd())}`,
    goBack:
      "the branch gh-pages keeps every release as a commit: `git fetch origin gh-pages`, then `git push --force origin origin/gh-pages~1:gh-pages` goes one back",
  },
} as const satisfies Record<string, Host>;

/** A domain of one's own is named in a file, which would be lost with the next release. */
function customDomain({ site }: Manifest): Readonly<Record<string, string>> {
  const { hostname } = new URL(site.url);
  return hostname.endsWith(".github.io") ? {} : { CNAME: `${hostname}\n` };
}
