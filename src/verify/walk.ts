import { readableAddress } from "../model/decode-address";
import { forEachOf } from "../model/for-each-of";
import type { Fault, SiteRequest } from "./answer";
import { fetchAnswer, type Patience } from "./fetch-answer";

/** Requests at a time: what a browser sends, and no host minds. */
const atOnce = 8;

interface Walk {
  /** With the path prefix, without a slash at the end. */
  readonly base: string;
  readonly patience: Patience;
  /** Is told how many requests of those known so far have been answered. */
  readonly progress: (done: number, known: number) => void;
}

/** Asks every request once, and those that follow from the answers; gives everything that is wrong. */
export async function walk(
  requests: readonly SiteRequest[],
  { base, patience, progress }: Walk,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const shown = (path: string): string => readableAddress(new URL(base + path).pathname);
  const known = new Set<string>();
  let done = 0;
  for (let round = fresh(requests); round.length > 0; ) {
    const next: SiteRequest[] = [];
    await forEachOf(round, atOnce, async (request) => {
      const path = shown(request.path);
      const answer = await fetchAnswer(base + request.path, request.headers, patience).catch(
        silence,
      );
      if (typeof answer === "string") faults.push({ path, message: answer });
      else {
        faults.push(...request.faults(answer).map((message) => ({ path, message })));
        next.push(...(request.follow?.(answer) ?? []));
      }
      done += 1;
      progress(done, known.size);
    });
    round = fresh(next);
  }
  return faults;

  function fresh(all: readonly SiteRequest[]): SiteRequest[] {
    return all.filter(({ path, headers }) => {
      const key = JSON.stringify([path, headers]);
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    });
  }
}

function silence(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `no whole answer came (${reason}), twice; look at the server's log`;
}
