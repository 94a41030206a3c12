import { request } from "node:http";
import { request as secureRequest } from "node:https";
import { forEachOf } from "../release/concurrency";
import { ReleaseError } from "../release/errors";

/** Milliseconds. */
const patience = 30_000;

interface Varnish {
  /** Where it takes `PURGE`: `http://127.0.0.1:6081`. */
  readonly address: string;
  /** The site's own host, which Varnish keeps pages under. */
  readonly host: string;
}

/**
 * Asks Varnish to forget addresses, by the `PURGE` that its documentation has as an example.
 * https://varnish-cache.org/docs/trunk/users-guide/purging.html
 *
 * @throws {ReleaseError} when it refuses, or is not there
 */
export async function purge(varnish: Varnish, addresses: readonly string[]): Promise<void> {
  await forEachOf(addresses, 8, async (address) => {
    const status = await purgeOne(varnish, address).catch((error: Error) => {
      throw new ReleaseError([
        `Varnish cannot be reached at ${varnish.address} (${error.message}); correct --varnish, or start it, then run the same command again`,
      ]);
    });
    if (status >= 400 && status !== 404)
      throw new ReleaseError([
        `Varnish answered ${status} to PURGE ${address}; let its VCL accept PURGE from this machine, then run the same command again`,
      ]);
  });
}

function purgeOne({ address, host }: Varnish, path: string): Promise<number> {
  const send = address.startsWith("https:") ? secureRequest : request;
  return new Promise((resolve, reject) => {
    const sent = send(new URL(path, address), { method: "PURGE", headers: { host } }, (answer) => {
      answer.resume().on("end", () => resolve(answer.statusCode ?? 0));
      answer.on("error", reject);
    });
    sent.setTimeout(patience, () => sent.destroy(new Error("no answer in 30 seconds")));
    sent.on("error", reject).end();
  });
}
