import { lookup } from "node:dns";
import { type IncomingMessage, request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "../../../check/external-links";
import { isLocalAddress, isLocalHost } from "./local-address";

/** How patient and how polite to be. Times are in milliseconds. */
export interface Manners {
  readonly timeout: number;
  /** Between two questions to one host. */
  readonly pause: number;
  /** Before another try; doubled for the one after. */
  readonly backOff: number;
  /** The longest that a host may ask to wait. */
  readonly longestWait: number;
  readonly userAgent: string;
  /** May this machine and its network be asked? Only tests do. */
  readonly local?: boolean;
}

const tries = 3;
const mostRedirects = 8;

/** Asks the web whether there is something at an address, several times if the network or the host is out of order. */
export async function checkAddress(address: string, manners: Manners): Promise<Answer> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const outcome = await follow(address, manners).catch(failureOf);
    if (outcome.kind !== "later") return outcome;
    if (attempt < tries - 1) await wait(outcome.after ?? manners.backOff * 2 ** attempt);
  }
  return { kind: "unknown" };
}

type Outcome = Answer | Later;

/** Not now; after so many milliseconds, if the host said so. */
interface Later {
  readonly kind: "later";
  readonly after?: number;
}

/** Follows redirects to their end. It has moved as far as they are permanent. */
async function follow(address: string, manners: Manners): Promise<Outcome> {
  let at = address;
  let moved = address;
  let permanent = true;
  for (let step = 0; step <= mostRedirects; step += 1) {
    // Whoever writes content, or whom it links to, could otherwise have this machine's own services asked.
    if (!manners.local && isLocalHost(new URL(at).hostname))
      return { kind: "dead", reason: "it leads to a private network, which readers cannot reach" };
    const { status, headers } = await request(at, manners);
    const { location } = headers;
    if (status < 300 || status >= 400 || status === 304 || location === undefined) {
      return verdict(status, headers, manners) ?? answerFor(address, moved);
    }
    if (!URL.canParse(location, at)) return { kind: "unknown" };
    at = new URL(location, at).href;
    if (!/^https?:/.test(at)) return { kind: "unknown" };
    permanent = permanent && (status === 301 || status === 308);
    if (permanent) moved = at;
    if (step < mostRedirects) await wait(manners.pause);
  }
  return { kind: "dead", reason: "it redirects without end" };
}

const answerFor = (address: string, moved: string): Answer =>
  moved === address ? { kind: "there" } : { kind: "moved", to: moved };

/** What a status means where it means that the page cannot be read. Many hosts refuse programs: that says nothing. */
function verdict(
  status: number,
  headers: IncomingMessage["headers"],
  manners: Manners,
): Outcome | undefined {
  if (status === 404 || status === 410) return { kind: "dead", reason: `status ${status}` };
  if (status === 429 || status >= 500) {
    const seconds = Number(headers["retry-after"] ?? Number.NaN);
    if (Number.isNaN(seconds)) return { kind: "later" };
    return { kind: "later", after: Math.min(seconds * 1000, manners.longestWait) };
  }
  return status >= 400 ? { kind: "unknown" } : undefined;
}

/** HEAD, which costs a host the least; GET where it refuses that, as many do without saying so rightly. */
async function request(address: string, manners: Manners): Promise<Reply> {
  const head = await send("HEAD", address, manners);
  if (head.status < 400 || head.status === 410 || head.status === 429) return head;
  await wait(manners.pause);
  return send("GET", address, manners);
}

interface Reply {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
}

function send(method: "HEAD" | "GET", address: string, manners: Manners): Promise<Reply> {
  const begin = address.startsWith("https:") ? secureRequest : plainRequest;
  const headers = { "user-agent": manners.userAgent, accept: "*/*" };
  return new Promise((resolve, reject) => {
    const sent = begin(
      address,
      {
        method,
        headers,
        agent: false,
        signal: AbortSignal.timeout(manners.timeout),
        ...(!manners.local && { lookup: publicLookup }),
      },
      (answer) => {
        answer.on("error", () => {}).destroy();
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers });
      },
    );
    sent.on("error", reject).end();
  });
}

/** Looks a name up for the connection itself, so that no second look-up can give another address. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, options, (error, address, family) => {
    const addresses =
      typeof address === "string" ? [address] : (address ?? []).map((each) => each.address);
    if (error || !addresses.some(isLocalAddress)) return done(error, address, family);
    done(new LocalName(`${hostname} is on a private network`), "", 0);
  });
};

class LocalName extends Error {}

/** A host that no name server knows is gone; everything else may pass. */
export function failureOf(error: unknown): Outcome {
  if (error instanceof LocalName) return { kind: "unknown" };
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOTFOUND") return { kind: "dead", reason: "there is no such host" };
  return { kind: "later" };
}
