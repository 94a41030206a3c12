import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import { ask, type Reply } from "./client";

/** What becomes of an answer: changed, or, for `undefined`, none. */
export type Alter = (reply: Reply, request: IncomingMessage) => Reply | undefined;

export interface AlteringProxy {
  readonly origin: string;
  close(): Promise<void>;
}

/** A server, or a CDN, that is set up wrongly: it changes what another server answers, by path. */
export async function startAltering(
  origin: string,
  alter: Readonly<Record<string, Alter>>,
): Promise<AlteringProxy> {
  const server = createServer((request, response) => {
    const { url = "/", headers } = request;
    void ask(origin, url, headers).then((reply) => {
      const altered = (alter[url] ?? unchanged)(reply, request);
      if (!altered) return request.socket.destroy();
      const { "transfer-encoding": _, ...kept } = altered.headers;
      response.writeHead(altered.status, { ...kept, "content-length": altered.body.length });
      return response.end(altered.body);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

const unchanged: Alter = (reply) => reply;

/** Sets a header, or takes it away. */
export const header =
  (name: string, value?: string): Alter =>
  (reply) => {
    const { [name]: _, ...others } = reply.headers;
    return { ...reply, headers: { ...others, ...(value !== undefined && { [name]: value }) } };
  };

/** Sends another body, compressed where the one before was. */
export const body =
  (content: Uint8Array | string): Alter =>
  (reply, request) => {
    const plain = { ...reply, body: Buffer.from(content) };
    return reply.headers["content-encoding"] === undefined ? plain : zipped(plain, request);
  };

/** Compresses the body, whether that was asked for or not. */
export const zipped: Alter = ({ status, headers, body }) => ({
  status,
  headers: { ...headers, "content-encoding": "gzip" },
  body: gzipSync(body),
});

/** Sends the body as it is, whatever the reader takes. */
export const unzipped: Alter = ({ status, headers, body }) => {
  const { "content-encoding": encoding, ...others } = headers;
  return { status, headers: others, body: encoding === "br" ? brotliDecompressSync(body) : body };
};
