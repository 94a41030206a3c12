import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { join } from "node:path";

/** A server like Gatsby's: it allows every origin, and has a web socket. */
const program = `
const { createRequire } = require("node:module");
const ofGatsby = createRequire(createRequire(process.cwd() + "/x").resolve("gatsby/package.json"));
const app = ofGatsby("express")();
app.use(ofGatsby("cors")());
app.get("*", (_, response) => response.send("draft"));
const server = require("node:http").createServer(app);
new (ofGatsby("socket.io").Server)(server, { cors: { origin: true } });
server.listen(0, "127.0.0.1", () => process.stdout.write(String(server.address().port)));
`;
let server: ChildProcess;
let port: string;

beforeAll(async () => {
  const patch = join(__dirname, "own-requests.cjs");
  server = spawn(process.execPath, ["--require", patch, "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [text] = await once(server.stdout ?? server, "data");
  port = String(text);
});
afterAll(() => server.kill());

function ask(path: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ status: number | undefined; cors: unknown }>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers }, (answer) => {
      answer.resume().on("end", () =>
        resolve({
          status: answer.statusCode,
          cors: answer.headers["access-control-allow-origin"],
        }),
      );
    });
    sent.on("upgrade", (answer, socket) => {
      socket.destroy();
      resolve({ status: answer.statusCode, cors: answer.headers["access-control-allow-origin"] });
    });
    sent.on("error", reject).end();
  });
}

const upgrade = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
};
const polling = "/socket.io/?EIO=4&transport=polling";
const socket = "/socket.io/?EIO=4&transport=websocket";

test.each<[string, string, Record<string, string>]>([
  ["the address bar", "/", { host: "localhost:8000" }],
  ["an address", "/", { host: "127.0.0.1:8000" }],
  ["an IPv6 address", "/", { host: "[::1]:8000" }],
  ["a link from elsewhere", "/", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" }],
  ["its own page", polling, { host: "localhost:8000", origin: "http://localhost:8000" }],
  ["its own script", "/", { "sec-fetch-site": "same-origin", "sec-fetch-mode": "no-cors" }],
])("answers %s, without a word of other origins", async (_, path, headers) => {
  expect(await ask(path, headers)).toEqual({ status: 200, cors: undefined });
});

test("its own page has a web socket", async () => {
  const own = { host: "localhost:8000", origin: "http://localhost:8000" };
  expect(await ask(socket, { ...upgrade, ...own })).toEqual({ status: 101, cors: undefined });
});

const elsewhere = { host: "localhost:8000", origin: "https://evil.example" };
test.each<[string, string, Record<string, string>]>([
  ["another website", "/___graphql", elsewhere],
  ["another port", "/", { host: "localhost:8000", origin: "http://localhost:3000" }],
  ["a page without an origin", "/", { host: "localhost:8000", origin: "null" }],
  [
    "a script element elsewhere",
    "/",
    { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
  ],
  ["another host name", "/", { host: "evil.example:8000" }],
  ["one that only begins alike", "/", { host: "localhost.evil.example" }],
  ["another website's socket", socket, { ...upgrade, ...elsewhere }],
  ["another website's polling", polling, elsewhere],
  ["another host's socket", socket, { ...upgrade, host: "evil.example" }],
])("refuses %s", async (_, path, headers) => {
  expect(await ask(path, headers)).toEqual({ status: 403, cors: undefined });
});
