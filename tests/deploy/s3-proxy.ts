import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";

/** One request, numbered from 0 in the order of arrival; tried again, it has a number of its own. */
export interface Operation {
  readonly number: number;
  readonly method: string;
  readonly path: string;
}

/**
 * What becomes of a request: `refuse` answers 500, `reset` closes the connection without passing it on, `lose` passes it on
 * and closes the connection instead of answering, `cut` answers by half, `delay` waits first.
 */
export type Fate = "pass" | "refuse" | "reset" | "lose" | "cut" | "delay";

export interface FaultyProxy {
  readonly url: string;
  readonly operations: readonly Operation[];
  /** Forgets what was counted, and decides from now on what happens. */
  begin(fate?: (operation: Operation) => Fate | Promise<Fate>): void;
  /** Until nothing is under way. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export const writes = (operations: readonly Operation[]): readonly Operation[] =>
  operations.filter(({ method }) => method !== "GET" && method !== "HEAD");

const refusal =
  '<?xml version="1.0" encoding="UTF-8"?><Error><Code>InternalError</Code><Message>No.</Message></Error>';

/** Stands in front of a server and does to requests what networks do. A request is passed on whole or not at all, as S3 takes it. */
export async function startProxy(port: number): Promise<FaultyProxy> {
  let operations: Operation[] = [];
  let decide: (operation: Operation) => Fate | Promise<Fate> = () => "pass";
  const underWay = new Set<Promise<unknown>>();
  const server = createServer((incoming, outgoing) => {
    const work = answer(incoming, outgoing)
      .catch(() => outgoing.destroy())
      .finally(() => underWay.delete(work));
    underWay.add(work);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get operations() {
      return operations;
    },
    begin(fate = () => "pass") {
      operations = [];
      decide = fate;
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = "", url: path = "", headers } = incoming;
    const body = await buffer(incoming);
    const operation = { number: operations.length, method, path };
    operations.push(operation);
    const fate = await decide(operation);
    if (fate === "reset") throw new Error("reset");
    if (fate === "refuse") {
      outgoing.writeHead(500, { "Content-Type": "application/xml" }).end(refusal);
      return;
    }
    if (fate === "delay") await pause(100);
    const sent = request({ host: "127.0.0.1", port, method, path, headers }).end(body);
    const [received] = (await once(sent, "response")) as [IncomingMessage];
    const text = await buffer(received);
    if (fate === "lose") throw new Error("lost");
    outgoing.writeHead(received.statusCode ?? 500, received.headers);
    if (fate !== "cut") {
      outgoing.end(text);
      return;
    }
    outgoing.flushHeaders();
    outgoing.write(text.subarray(0, text.length / 2));
    await pause(10);
    throw new Error("cut");
  }
}
