import { request } from "node:http";
import { request as secureRequest } from "node:https";
import { forEachOf } from "../model/for-each-of";
import { ReleaseError } from "../release/errors";
import type { SiteFacts } from "../release/header-rules";

/** Milliseconds. */
const patience = 30_000;

/**
 * Asks Varnish to forget addresses, by the `PURGE` that its documentation has as an example.
 * https://varnish-cache.org/docs/trunk/users-guide/purging.html
 *
 * @param varnish where it takes `PURGE`: `http://127.0.0.1:6081`
 * @param site what it keeps pages under is the site's own host
 * @throws {ReleaseError} when it refuses, or is not there
 */
export async function purge(
  varnish: string,
  site: Pick<SiteFacts, "url">,
  addresses: readonly string[],
): Promise<void> {
  const { host } = new URL(site.url);
  await forEachOf(addresses, 8, async (address) => {
    const status = await purgeOne(varnish, host, address).catch((error: Error) => {
      throw new ReleaseError([
        `Varnish cannot be reached at ${varnish} (${error.message}); correct --varnish, or start it, then run the same command again`,
      ]);
    });
    if (status >= 400 && status !== 404)
      throw new ReleaseError([
        `Varnish answered ${status} to PURGE ${address}; let its VCL accept PURGE from this machine, then run the same command again`,
      ]);
  });
}

/** What a plan says of it. */
export const purgeLine = (addresses: readonly string[]): string =>
  `Varnish addresses purged: ${addresses.length}`;

function purgeOne(varnish: string, host: string, path: string): Promise<number> {
  const send = varnish.startsWith("https:") ? secureRequest : request;
  return new Promise((resolve, reject) => {
    const sent = send(new URL(path, varnish), { method: "PURGE", headers: { host } }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
      answer.on("error", reject);
    });
    sent.setTimeout(patience, () => sent.destroy(new Error("no answer in 30 seconds")));
    sent.on("error", reject).end();
  });
}
