import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface Recorded {
  readonly method: string;
  readonly path: string;
  readonly host: string;
  readonly body: string;
}

/** A server that only remembers what it is asked, and answers all of it alike. */
export interface Recorder {
  readonly url: string;
  readonly requests: Recorded[];
  status: number;
  close(): Promise<void>;
}

export async function startRecorder(status: number, answer = ""): Promise<Recorder> {
  const server = createServer((incoming, outgoing) => {
    void text(incoming).then((body) => {
      const { method = "", url: path = "", headers } = incoming;
      recorder.requests.push({ method, path, host: headers.host ?? "", body });
      outgoing.writeHead(recorder.status, { "Content-Type": "application/xml" }).end(answer);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const recorder: Recorder = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    status,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return recorder;
}
