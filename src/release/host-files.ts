import { caddyfile } from "./hosts/caddy";
import { cloudFrontFunction } from "./hosts/cloudfront";
import { cloudFrontHeaders } from "./hosts/cloudfront-headers";
import { headersFile, redirectsFile } from "./hosts/netlify-files";
import { nginxConfiguration } from "./hosts/nginx";
import { varnishConfiguration } from "./hosts/varnish";
import { type Manifest, manifestFile, manifestText } from "./manifest";

/** What each host needs beside the files that readers request: the file's path in the release, and how its text is made. */
const hostFiles: Readonly<Record<string, (manifest: Manifest) => string>> = {
  [manifestFile]: manifestText,
  ".rung/nginx.conf": nginxConfiguration,
  ".rung/Caddyfile": caddyfile,
  ".rung/cloudfront-function.js": cloudFrontFunction,
  ".rung/cloudfront-headers.json": cloudFrontHeaders,
  ".rung/varnish.vcl": () => varnishConfiguration,
  _headers: (manifest) => headersFile(manifest),
  _redirects: redirectsFile,
  // GitHub Pages would leave out files that begin with an underscore, and read the others as templates.
  ".nojekyll": () => "",
};

/** Is this a file for hosts, which no reader requests? */
export function isHostFile(file: string): boolean {
  return Object.hasOwn(hostFiles, file);
}

/** The files for hosts, by their path in the release. */
export function hostFilesOf(manifest: Manifest): ReadonlyMap<string, string> {
  return new Map(Object.entries(hostFiles).map(([file, text]) => [file, text(manifest)]));
}
