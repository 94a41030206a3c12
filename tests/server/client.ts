import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire: nothing is decompressed. */
  readonly body: Buffer;
}

/**
 * Sends a request as it is: no path is tidied, no redirect followed, no header of ours added.
 *
 * Each has a connection of its own: nginx closes those that are kept when it is reloaded, and where a browser would ask
 * again, Node fails.
 */
export async function ask(
  base: string,
  path: string,
  headers: OutgoingHttpHeaders = {},
  method = "GET",
): Promise<Reply> {
  const { hostname, port } = new URL(base);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", fail);
      response.on("end", () => {
        const { statusCode: status = 0, headers } = response;
        done({ status, headers, body: Buffer.concat(chunks) });
      });
    });
    sent.on("error", fail);
    sent.end();
  });
}
