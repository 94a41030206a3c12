import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sharp from "sharp";
import { everything } from "../../src/release/host-answers";
import type { Manifest } from "../../src/release/manifest";
import { manifestIn } from "../../src/release/manifest-in";
import { type RunningServer, serve } from "../../src/serve/serve";
import { type VerifyOptions, verify } from "../../src/verify/verify";
import { metaOf, pageAt } from "../fixture-site/built-site";
import { fixtureSite } from "../fixture-site/places";
import { runCommand } from "../support/command";
import {
  type Alter,
  type AlteringProxy,
  body,
  header,
  startAltering,
  unzipped,
  zipped,
} from "./altering-proxy";
import { testCertificate } from "./certificate";
import { describeWith } from "./installed";
import { freePort } from "./program";
import { startNginx } from "./servers";

let manifest: Manifest;
let good: RunningServer;
beforeAll(async () => {
  manifest = await manifestIn(fixtureSite);
  good = await serve({ directory: fixtureSite, port: 0, pathPrefix: "" });
});
afterAll(() => good.close());

const verified = (origin: string, options: Partial<VerifyOptions> = {}) =>
  verify({
    url: new URL(origin),
    manifest,
    host: everything,
    now: new Date(),
    patience: { answer: 10_000, retry: 1 },
    progress: () => {},
    ...options,
  });

test("a site as it was built has no fault, and all of it was asked for", async () => {
  const verdict = await verified(good.url);
  expect(verdict).toMatchObject({ faults: [], warnings: [], certificate: undefined, redirects: 8 });
  const led = manifest.files.filter(({ forwards }) => forwards).length;
  expect(verdict.pages + verdict.files).toBe(manifest.files.length - led);
});

test("a sample has a page of each kind, and asks for no more than it must", async () => {
  const known: number[] = [];
  const progress = (_done: number, all: number) => known.push(all);
  const { pages, files, redirects, faults } = await verified(good.url, { sample: 2, progress });
  expect(faults).toEqual([]);
  expect(redirects).toBe(2);
  expect(pages).toBeGreaterThan(10);
  expect(pages + files).toBeLessThan(manifest.files.length / 4);
});

test("whoever leaves out HTTPS is led to it, or nobody answers there", async () => {
  // Which of two servers speaks it does not matter here.
  const to = (location: string) =>
    startAltering(good.url, {
      "/": (reply) => ({ ...reply, status: 301, headers: { location } }),
    });
  const [right, wrong] = [await to(good.url), await to("/")];
  const faults = async (address: string) =>
    (await verified(good.url, { plain: address, sample: 1 })).faults;
  expect(await faults(`${right.origin}/`)).toEqual([]);
  expect(await faults(`http://127.0.0.1:${await freePort()}/`)).toEqual([]);
  expect(await faults(`${wrong.origin}/`)).toEqual([
    `${wrong.origin}/: it leads to /, expected ${good.url}; redirect HTTP to HTTPS`,
  ]);
  expect(await faults(good.url)).toEqual([
    `${good.url}: the status is 200, expected 301 or 308 to ${good.url}; redirect HTTP to HTTPS`,
  ]);
  await Promise.all([right.close(), wrong.close()]);
});

/** What is set up wrongly, the address at which it is, and how the line begins that says so. */
type Wrong = readonly [what: string, path: string, alter: Alter, lines: readonly string[]];

const text = (path: string) => readFileSync(join(fixtureSite, path), "utf8");
const page = (path: string, change: (html: string) => string) =>
  body(change(text(`${path}index.html`.slice(1))));
const status =
  (code: number): Alter =>
  (reply) => ({ ...reply, status: code });
const changed = "the body is not that of this release";
const canonical = "https://rung.example/long-title/";

async function wrongs(): Promise<readonly Wrong[]> {
  const small = await sharp({
    create: { width: 600, height: 315, channels: 3, background: "#fff" },
  })
    .png()
    .toBuffer();
  const image = new URL(metaOf(pageAt("/several-questions/"), "og:image") ?? "").pathname;
  const when =
    (condition: string, alter: Alter): Alter =>
    (reply, request) =>
      condition in request.headers ? alter(reply, request) : reply;
  let asked = 0;
  return [
    [
      "a wrong type",
      "/bare/",
      header("content-type", "text/plain"),
      ['/bare/: Content-Type is "text/plain", expected "text/html; charset=utf-8"'],
    ],
    [
      "a missing header",
      "/authors/ben/",
      header("content-security-policy"),
      ["/authors/ben/: Content-Security-Policy is missing, expected \"default-src 'none'"],
    ],
    [
      "another time to live",
      "/rss/1.xml",
      header("cache-control", "max-age=3600"),
      ['/rss/1.xml: Cache-Control is "max-age=3600", expected "public, max-age=0'],
    ],
    [
      "a cookie",
      "/authors/editors/",
      header("set-cookie", "a=b"),
      ["/authors/editors/: Set-Cookie sets a cookie"],
    ],
    [
      "a page kept out of search engines",
      "/lift-off/",
      header("x-robots-tag", "noindex"),
      ["/lift-off/: X-Robots-Tag keeps the page out of search engines"],
    ],
    ["a page of another release", "/first-week/", page("/first-week/", (html) => `${html} `), []],
    [
      "a missing page",
      "/follow-up/",
      status(404),
      ["/follow-up/: the status is 404, expected 200"],
    ],
    [
      "what is loaded without HTTPS",
      "/long-word/",
      page("/long-word/", (html) => html.replace("</body>", '<img src="http://a.example/b.png">')),
      ["/long-word/: it loads http://a.example/b.png without HTTPS"],
    ],
    [
      "another canonical link",
      "/long-title/",
      page("/long-title/", (html) =>
        html.replace(`href="${canonical}"`, 'href="https://rung.example/"'),
      ),
      [`/long-title/: its canonical link is https://rung.example/, expected ${canonical}`],
    ],
    [
      "a feed that calls itself otherwise",
      "/stages/mid/rss.xml",
      body(text("stages/mid/rss.xml").replace("mid/rss.xml", "junior/rss.xml")),
      ["/stages/mid/rss.xml: it calls itself https://rung.example/stages/junior/rss.xml, expected"],
    ],
    ["a smaller share image", image, body(small), [`${image}: the share image is a 600 × 315 PNG`]],
    [
      "a share image that there is not",
      "/second-week/",
      page("/second-week/", (html) => html.replace(/\/share\/\w+\.png/, "/share/none.png")),
      ["/second-week/: its share image is https://rung.example/share/none.png, which is none"],
    ],
    [
      "no compression",
      "/raw-html/",
      unzipped,
      ['/raw-html/: it is sent as it is to readers who take "br, gzip"'],
    ],
    [
      "compression that no cache knows of",
      "/superseded/",
      header("vary"),
      ['/superseded/: it is compressed without "Vary: Accept-Encoding"'],
    ],
    [
      "compression for those who take none",
      "/search/",
      (reply, request) =>
        request.headers["accept-encoding"] === "identity" ? zipped(reply, request) : reply,
      ['/search/: Content-Encoding is "gzip" for readers who take "identity"'],
    ],
    ["no ETag", "/ask/", header("etag"), ["/ask/: ETag is missing"]],
    [
      "what a reader has, once more",
      "/about/",
      when("if-none-match", status(200)),
      ["/about/: the status is 200 for readers who have it already, expected 304"],
    ],
    [
      "an address without its slash",
      "/archive",
      status(404),
      ["/archive: the status is 404, expected 301 or 308 to"],
    ],
    [
      "a redirect for now",
      "/old-offer/",
      status(302),
      ["/old-offer/: the status is 302, expected 301 to"],
    ],
    [
      "a redirect to another page",
      "/two-questions.php",
      header("location", "/"),
      ["/two-questions.php: it leads to /, expected"],
    ],
    [
      "a page that is gone, and only missing",
      "/gone/",
      status(404),
      ["/gone, /gone/: the status is 404, expected 410"],
    ],
    [
      "a missing page that seems to be there",
      `/nothing-${manifest.release.slice(0, 8)}/`,
      status(200),
      ["/nothing-"],
    ],
    [
      "the list of all files",
      "/.rung/manifest.json",
      status(200),
      ["/.rung/manifest.json: the status is 200, expected 404"],
    ],
    [
      "no answer",
      "/series/first-job/",
      () => undefined,
      ["/series/first-job/: no whole answer came"],
    ],
    [
      "an answer that is lost once",
      "/subscribe/",
      (reply) => {
        asked += 1;
        return asked === 1 ? undefined : reply;
      },
      [],
    ],
  ];
}

describe("where the server or a cache is set up wrongly", () => {
  let all: readonly Wrong[];
  let faults: readonly string[];
  let proxy: AlteringProxy;
  beforeAll(async () => {
    all = await wrongs();
    proxy = await startAltering(
      new URL(good.url).origin,
      Object.fromEntries(all.map(([, path, alter]) => [path, alter])),
    );
    const gone = { ...manifest, gone: ["/gone/"] };
    ({ faults } = await verified(proxy.origin, { manifest: gone }));
  });
  afterAll(() => proxy?.close());

  test("each fault has its one line, and nothing else has any", () => {
    const expected = [
      `/first-week/, /long-title/, /long-word/ and 3 more: ${changed}`,
      ...all.flatMap(([, , , lines]) => lines),
    ];
    expect(
      faults.map((fault) => expected.find((line) => fault.startsWith(line)) ?? fault).sort(),
    ).toEqual(expected.sort());
  });

  test("the command prints them, counts them, and ends with 1", async () => {
    const options = [proxy.origin, "--out", fixtureSite, "--sample", "1"];
    const { code, stdout, stderr } = await runCommand("verify", options);
    expect(stdout).toContain("/about/: the status is 200 for readers who have it already");
    expect(stdout).toMatch(/pages, \d+ other files, 1 redirect, \d+ faults, \d+\.\d s\n$/);
    expect([code, stderr]).toEqual([1, ""]);
  });
});

describe("over HTTPS", () => {
  test("a certificate that browsers do not trust is a fault, and nothing is asked past it", async () => {
    const { certificate, key } = testCertificate(90);
    const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    const asked = jest.fn();
    server.on("request", asked);
    const { faults, certificate: days } = await verified(`https://localhost:${port}`);
    server.close();
    expect(faults).toEqual([
      `localhost:${port}: the certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT), so that browsers stop readers; renew it, or install the whole chain`,
    ]);
    expect(days).toBe(89);
    expect(asked).not.toHaveBeenCalled();
  });

  describeWith("nginx", (program) => {
    test("the whole site is as it was built, and the command warns of a certificate that ends soon", async () => {
      const { certificate, key } = testCertificate(15);
      const port = await freePort();
      const tls = { port, certificate, key };
      const server = await startNginx(program, fixtureSite, fixtureSite, tls);
      const outcome = await runCommand(
        "verify",
        [`https://localhost:${port}`, "--out", fixtureSite],
        { NODE_EXTRA_CA_CERTS: certificate },
      ).finally(() => server.close());
      expect(outcome).toMatchObject({ code: 0, stderr: "" });
      expect(outcome.stdout.split("\n")).toEqual([
        expect.stringContaining("Asking"),
        expect.stringMatching(/^localhost:\d+: the certificate ends in 14 days, on .*; renew it/),
        "",
        expect.stringContaining("a certificate for 14 days, 0 faults"),
        "",
      ]);
    });
  });
});
