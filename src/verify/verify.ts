import { UsageError } from "../model/usage-error";
import { ReleaseError } from "../release/errors";
import { type HostAnswers, rulesKept } from "../release/host-answers";
import type { Manifest } from "../release/manifest";
import { addressFaults } from "./address-faults";
import { certificateFaults, daysLeft, readCertificate } from "./certificate";
import { faultLines } from "./fault-lines";
import { fetchAnswer, type Patience } from "./fetch-answer";
import { redirectFaults } from "./redirect-faults";
import { requestsFor } from "./requests";
import { walk } from "./walk";

export interface VerifyOptions {
  /** The address of the home page. */
  readonly url: URL;
  /** Where the same page is asked for without HTTPS, and has to lead to it; not asked where there is none. */
  readonly plain?: string | undefined;
  /** Of the release that should be live there. */
  readonly manifest: Manifest;
  readonly host: HostAnswers;
  /** At most so many pages, other files and former addresses; all where it is not given. */
  readonly sample?: number | undefined;
  readonly now: Date;
  readonly patience: Patience;
  readonly progress: (done: number, known: number) => void;
}

/** What a walk over a site has found. */
export interface Verdict {
  readonly pages: number;
  readonly files: number;
  readonly redirects: number;
  /** Days that the certificate still holds; none over HTTP. */
  readonly certificate: number | undefined;
  /** A line each. */
  readonly warnings: readonly string[];
  readonly faults: readonly string[];
}

/**
 * Compares a live site with a release.
 *
 * @throws {UsageError} when the release was built for another path
 * @throws {ReleaseError} in one line, when nobody answers at the address, or it only leads elsewhere
 */
export async function verify(options: VerifyOptions): Promise<Verdict> {
  const { url, plain, manifest, host, sample, now, patience, progress } = options;
  const base = url.href.replace(/\/+$/, "");
  const { site } = manifest;
  const built = new URL(site.url);
  if (base !== url.origin + site.pathPrefix)
    throw new UsageError(
      `the release was built for ${site.url}, so the home page would be ${url.origin}${site.pathPrefix}/, and not ${url.href}; name that address, or build for the other path`,
    );

  const certificate =
    url.protocol === "https:"
      ? await readCertificate(url, patience.answer).catch(unreachable(url))
      : undefined;
  const trust = certificate ? certificateFaults(certificate, now) : { faults: [], warnings: [] };
  const faults = [...addressFaults(url, built), ...trust.faults].map(
    (line) => `${url.host}: ${line}`,
  );
  const warnings = trust.warnings.map((line) => `${url.host}: ${line}`);
  const days = certificate && daysLeft(certificate, now);
  // No more than a browser does Node ask on.
  if (certificate?.refusal !== undefined)
    return { pages: 0, files: 0, redirects: 0, certificate: days, warnings, faults };

  await arrive(url, base, patience);
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  const { requests, ...counts } = requestsFor(
    { manifest, files, base, host, rules: rulesKept(manifest.headers, host) },
    sample,
  );
  const found = await walk(requests, { base, patience, progress });
  const open = plain === undefined ? [] : await plainFaults(plain, `${base}/`, patience);
  return {
    ...counts,
    certificate: days,
    warnings,
    faults: [...faults, ...open, ...faultLines(found)],
  };
}

/** Is whoever leaves out the `s` led to it? Where nobody answers at all, nothing is sent in the open. */
async function plainFaults(plain: string, secure: string, patience: Patience): Promise<string[]> {
  const answer = await fetchAnswer(plain, {}, patience).catch(() => undefined);
  const remedy = "redirect HTTP to HTTPS";
  const faults = answer
    ? redirectFaults(answer, { statuses: [301, 308], to: secure, remedy }, plain)
    : [];
  return faults.map((line) => `${plain}: ${line}`);
}

/** Is anybody there, and is this the address of the site and no mere way to it? */
async function arrive(url: URL, base: string, patience: Patience): Promise<void> {
  const home = await fetchAnswer(`${base}/`, {}, patience).catch(unreachable(url));
  const location = home.status >= 300 && home.status < 400 ? home.headers.get("location") : null;
  if (location !== null && URL.canParse(location, `${base}/`))
    throw new ReleaseError([
      `${base}/ leads to ${new URL(location, `${base}/`).href}; name the address at which readers end up`,
    ]);
}

function unreachable(url: URL): (error: unknown) => never {
  return (error) => {
    const { code, message } = error as Error & { code?: string };
    throw new ReleaseError([
      `${url.origin} cannot be reached (${code ?? message}); correct the address, or start the server`,
    ]);
  };
}
