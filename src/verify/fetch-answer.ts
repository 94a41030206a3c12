import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "./answer";

/** How long to wait, in milliseconds. */
export interface Patience {
  readonly answer: number;
  /** Before the second try, where the first brought nothing. */
  readonly retry: number;
}

/**
 * Asks for one address, and follows no redirect. What the network loses is asked for once more.
 *
 * @throws {Error} with the reason in a few words, when no whole answer came either time
 */
export async function fetchAnswer(
  address: string,
  headers: Readonly<Record<string, string>>,
  patience: Patience,
): Promise<Answer> {
  return send(address, headers, patience)
    .catch(async () => {
      await wait(patience.retry);
      return send(address, headers, patience);
    })
    .catch((error: unknown) => {
      throw new Error(reasonOf(error, patience));
    });
}

async function send(
  address: string,
  headers: Readonly<Record<string, string>>,
  patience: Patience,
): Promise<Answer> {
  const answer = await fetch(address, {
    redirect: "manual",
    headers: { "user-agent": "Rung verify", ...headers },
    signal: AbortSignal.timeout(patience.answer),
  });
  const body = new Uint8Array(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, body };
}

/** `fetch` hides it: "fetch failed", and the rest in its cause. */
function reasonOf(error: unknown, patience: Patience): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === "TimeoutError") return `nothing in ${patience.answer / 1000} seconds`;
  return cause?.code ?? cause?.message ?? message;
}
