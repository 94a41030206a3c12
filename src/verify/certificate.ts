import { isIP } from "node:net";
import { connect } from "node:tls";

/** What a host shows of itself before anything is asked. */
export interface Certificate {
  readonly until: Date;
  /** Why browsers do not trust it; `undefined` where they do. */
  readonly refusal: string | undefined;
}

/** Days. Certificates that renew themselves do so a month ahead. */
const warned = 21;
const late = 7;
const day = 86_400_000;

/** Days for which a certificate still holds, whole ones. */
export const daysLeft = ({ until }: Certificate, now: Date): number =>
  Math.floor((until.getTime() - now.getTime()) / day);

/** Will readers get in, today and in the weeks to come? */
export function certificateFaults(
  certificate: Certificate,
  now: Date,
): { readonly faults: readonly string[]; readonly warnings: readonly string[] } {
  const days = daysLeft(certificate, now);
  const line =
    certificate.refusal === undefined
      ? `the certificate ends in ${days === 1 ? "1 day" : `${days} days`}, on ${certificate.until.toISOString().slice(0, 10)}; renew it, and see why it does not renew itself`
      : `the certificate is not trusted (${certificate.refusal}), so that browsers stop readers; renew it, or install the whole chain`;
  if (certificate.refusal !== undefined || days < late) return { faults: [line], warnings: [] };
  return { faults: [], warnings: days < warned ? [line] : [] };
}

/**
 * Reads the certificate of a host, whether it is trusted or not.
 *
 * @param patience milliseconds
 * @throws {Error} when nobody answers there, or not in TLS
 */
export function readCertificate({ hostname, port }: URL, patience: number): Promise<Certificate> {
  const host = hostname.replace(/^\[|\]$/g, "");
  return new Promise((done, fail) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      rejectUnauthorized: false,
      ...(isIP(host) === 0 && { servername: host }),
    });
    socket.setTimeout(patience, () => socket.destroy(new Error("no answer")));
    socket.once("error", fail);
    socket.once("secureConnect", () => {
      const { valid_to } = socket.getPeerCertificate();
      const { authorized, authorizationError: error } = socket;
      const refusal = authorized ? undefined : String(codeOf(error));
      socket.destroy();
      done({ until: new Date(valid_to), refusal });
    });
  });
}

/** Node gives an error where its types promise one, and a bare code where they do not. */
function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : error;
}
