import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { testFolder } from "../../../../tests/support/test-folder";
import { checkAddress, failureOf, type Manners } from "./check-address";
import { checkAddresses } from "./check-addresses";
import { checkEach } from "./check-each";
import { stillCounts } from "./kept-answers";

const manners: Manners = {
  timeout: 700,
  pause: 5,
  backOff: 5,
  longestWait: 20,
  userAgent: "Rung link check (+https://rung.example)",
  local: true,
};

type Route = (request: IncomingMessage, response: ServerResponse, time: number) => void;
const status =
  (code: number, headers = {}): Route =>
  (_, response) =>
    void response.writeHead(code, headers).end("Text.");
const routes: Readonly<Record<string, Route>> = {
  "/there": status(200),
  "/gone": status(410),
  "/missing": status(404),
  "/members-only": status(403),
  "/moved": status(301, { location: "/there" }),
  "/moved-twice": status(308, { location: "/moved" }),
  "/moved-for-now": status(302, { location: "/there" }),
  "/moved-then-for-now": status(301, { location: "/moved-for-now" }),
  "/moved-away": status(301, { location: "/gone" }),
  "/in-circles": status(302, { location: "/in-circles" }),
  "/only-get": (request, response) =>
    void response.writeHead(request.method === "HEAD" ? 404 : 200).end(),
  "/busy": (request, response, time) =>
    void response.writeHead(time < 2 ? 429 : 200, { "retry-after": "3600" }).end(request.method),
  "/out-of-order": (_, response, time) => void response.writeHead(time < 4 ? 503 : 200).end(),
  "/broken": status(500),
  "/hangs-up": (request) => void request.socket.destroy(),
  "/silent": () => {},
  "/endless": (request, response) =>
    void (request.method === "HEAD"
      ? response.writeHead(405).end()
      : response.writeHead(200).write("Text.")),
  // Answers when both hosts have been asked, so only if they are asked at the same time.
  "/together": (_, response) => {
    waiting.push(response);
    if (waiting.length === 2) for (const each of waiting.splice(0)) each.writeHead(200).end();
  },
};

let servers: Server[];
let requests: { host: string; path: string; agent: string | undefined }[] = [];
let open = new Map<string, number>();
const waiting: ServerResponse[] = [];
let mostOfHost = 0;

function serve(): Promise<Server> {
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    const { url: path = "", headers } = request;
    const host = headers.host ?? "";
    requests.push({ host, path, agent: headers["user-agent"] });
    open.set(host, (open.get(host) ?? 0) + 1);
    mostOfHost = Math.max(mostOfHost, ...open.values());
    response.once("close", () => open.set(host, (open.get(host) ?? 0) - 1));
    const time = times.get(path) ?? 0;
    times.set(path, time + 1);
    setTimeout(() => (routes[path] ?? status(404))(request, response, time), 10);
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => done(server));
  });
}

function hostOf(server: Server | undefined): string {
  const address = server?.address() as AddressInfo | undefined;
  return `http://127.0.0.1:${address?.port}`;
}

beforeEach(async () => {
  servers = [await serve(), await serve()];
  requests = [];
  open = new Map();
  waiting.length = 0;
  mostOfHost = 0;
});
afterEach(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

test.each([
  ["/there", { kind: "there" }],
  ["/only-get", { kind: "there" }],
  ["/moved-for-now", { kind: "there" }],
  ["/endless", { kind: "there" }],
  ["/busy", { kind: "there" }],
  ["/out-of-order", { kind: "there" }],
  ["/gone", { kind: "dead", reason: "status 410" }],
  ["/missing", { kind: "dead", reason: "status 404" }],
  ["/moved-away", { kind: "dead", reason: "status 410" }],
  ["/in-circles", { kind: "dead", reason: "it redirects without end" }],
  ["/moved", { kind: "moved", to: "/there" }],
  ["/moved-twice", { kind: "moved", to: "/there" }],
  ["/moved-then-for-now", { kind: "moved", to: "/moved-for-now" }],
  ["/members-only", { kind: "unknown" }],
  ["/broken", { kind: "unknown" }],
  ["/hangs-up", { kind: "unknown" }],
  ["/silent", { kind: "unknown" }],
])("%s: %j", async (path, expected) => {
  const host = hostOf(servers[0]);
  const to = "to" in expected ? { to: host + expected.to } : {};
  expect(await checkAddress(host + path, manners)).toEqual({ ...expected, ...to });
  expect(requests.every(({ agent }) => agent === manners.userAgent)).toBe(true);
});

test("a host that no name server knows is gone, one that is out of reach is not", () => {
  const failed = (code: string) => failureOf(Object.assign(new Error("failed"), { code }));
  expect(failed("ENOTFOUND")).toEqual({ kind: "dead", reason: "there is no such host" });
  expect(failed("EAI_AGAIN")).toEqual({ kind: "later" });
  expect(failed("ECONNREFUSED")).toEqual({ kind: "later" });
});

const strict = { ...manners, local: false };

test("this machine and its network are never asked, in whatever spelling", async () => {
  const { port } = new URL(hostOf(servers[0]));
  for (const host of ["127.0.0.1", "2130706433", "0x7f.1", "[::ffff:7f00:1]", "localhost"]) {
    expect(await checkAddress(`http://${host}:${port}/there`, strict)).toEqual({
      kind: "dead",
      reason: "it leads to a private network, which readers cannot reach",
    });
  }
  expect(requests).toEqual([]);
});

test("a name that leads to this machine is not asked either", async () => {
  const { port } = new URL(hostOf(servers[0]));
  const dns = jest.spyOn(jest.requireActual<typeof import("node:dns")>("node:dns"), "lookup");
  dns.mockImplementation(((_: string, __: object, done: (...found: unknown[]) => void) =>
    done(null, [{ address: "127.0.0.1", family: 4 }])) as never);
  try {
    expect(await checkAddress(`http://rebound.example:${port}/there`, strict)).toEqual({
      kind: "unknown",
    });
  } finally {
    dns.mockRestore();
  }
  expect(requests).toEqual([]);
});

test("a host is asked one thing at a time, several hosts at once", async () => {
  const paths = ["/together", "/gone", "/moved", "/there", "/missing"];
  const addresses = servers.flatMap((server) => paths.map((path) => hostOf(server) + path));
  const answers = await checkEach(addresses, manners);
  expect([...answers.keys()].sort()).toEqual([...addresses].sort());
  expect(mostOfHost).toBe(1);
  expect(servers.map((server) => answers.get(`${hostOf(server)}/together`))).toEqual([
    { kind: "there" },
    { kind: "there" },
  ]);
});

test("what was answered is not asked again at once; what was not is", async () => {
  const project = testFolder();
  const host = hostOf(servers[0]);
  const said: string[] = [];
  const run = () =>
    checkAddresses(
      [`${host}/there`, `${host}/gone`, `${host}/broken`],
      project,
      (text) => said.push(text),
      manners,
    );
  const first = await run();
  const before = requests.length;
  expect(await run()).toEqual(first);
  expect(new Set(requests.slice(before).map(({ path }) => path))).toEqual(new Set(["/broken"]));
  expect(said).toEqual([
    "Asking other sites about 3 pages\n",
    "1 page could not be asked about; try again later\n",
    "Asking other sites about 1 page\n",
    "1 page could not be asked about; try again later\n",
  ]);
});

test.each([
  ["there", 6, true],
  ["there", 8, false],
  ["dead", 2, false],
  ["unknown", 0, false],
  ["there", -1, false],
] as const)("%s, %i days ago, still counts: %s", (kind, days, expected) => {
  const answer = kind === "dead" ? { kind, reason: "status 404" } : { kind };
  const now = Date.parse("2026-06-01");
  expect(stillCounts({ answer, at: now - days * 86_400_000 }, now)).toBe(expected);
});
