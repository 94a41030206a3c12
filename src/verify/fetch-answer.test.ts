import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { fetchAnswer } from "./fetch-answer";

const patience = { answer: 300, retry: 1 };

type Route = (response: ServerResponse, time: number) => void;
const routes: Readonly<Record<string, Route>> = {
  "/plain": (response) => response.end("words"),
  "/br": (response) =>
    response.writeHead(200, { "content-encoding": "br" }).end(brotliCompressSync("words")),
  "/no-br": (response) => response.writeHead(200, { "content-encoding": "br" }).end("words"),
  "/moved": (response) => response.writeHead(301, { location: "/plain" }).end(),
  "/once": (response, time) => (time === 1 ? response.destroy() : response.end("words")),
  "/broken": (response, time) =>
    time === 1
      ? response.writeHead(200, { "content-length": 100 }).write("wor", () => response.destroy())
      : response.end("words"),
  "/never": (response) => response.destroy(),
  "/silent": () => {},
};

let server: Server;
let origin: string;
let times: Record<string, number>;
beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    const time = (times[url] ?? 0) + 1;
    times[url] = time;
    routes[url]?.(response, time);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  times = {};
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  ["/plain", 200, "words", 1],
  ["/br", 200, "words", 1],
  ["/moved", 301, "", 1],
  ["/once", 200, "words", 2],
  ["/broken", 200, "words", 2],
])("%s: %i %j, after %i requests", async (path, status, text, requests) => {
  const answer = await fetchAnswer(origin + path, {}, patience);
  expect([answer.status, new TextDecoder().decode(answer.body)]).toEqual([status, text]);
  expect(times[path]).toBe(requests);
});

test.each([
  ["/never", "UND_ERR_SOCKET"],
  ["/silent", "nothing in 0.3 seconds"],
  ["/no-br", /decompress|Decompression|ERR_/i],
])("%s is asked twice, and then is silent: %s", async (path, reason) => {
  await expect(fetchAnswer(origin + path, {}, patience)).rejects.toThrow(reason);
  expect(times[path]).toBe(2);
});
