import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { type RunningServer, serve } from "../../src/cli/serve";
import { release } from "../../src/release/release";
import { testFolder } from "../../src/release/test-folder";
import { ask } from "./client";

const text = (words: string): string => `<!doctype html><p>${words}</p>`.repeat(20);
const script = "console.log('rung');".repeat(20);
const bundle = "app-0123456789abcdef0123.js";
const picture = Buffer.from(Array.from({ length: 100 }, (_, byte) => byte));
const year = "public, max-age=31536000, immutable";
const revalidate = "public, max-age=0, must-revalidate";

/** A release of a few files, served. */
async function served(pathPrefix = ""): Promise<RunningServer> {
  const root = testFolder({
    "public/index.html": `${text("home")}<script src="/${bundle}"></script><img src="/static/a.avif">`,
    "public/x/index.html": text("x"),
    "public/как/index.html": text("как"),
    "public/404.html": text("Nothing here"),
    "public/rss.xml": text("feed"),
    [`public/${bundle}`]: script,
    "public/static/a.avif": picture,
    "static/empty.txt": "",
    "static/tiny.css": "a{}",
    "static/.well-known/security.txt": "Contact: mailto:a@b.example",
  });
  const directory = join(root, "dist");
  await release({
    publicDirectory: join(root, "public"),
    staticDirectory: join(root, "static"),
    outDirectory: directory,
    pages: ["/", "/x/", "/как/", "/404.html", "/rss.xml"],
    pathPrefix: "",
    siteUrl: "https://rung.example",
  });
  return serve({ directory, port: 0, pathPrefix });
}

let server: RunningServer;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

test.each([
  ["/", "text/html; charset=utf-8", revalidate],
  ["/x/", "text/html; charset=utf-8", revalidate],
  ["/x/?utm_source=a", "text/html; charset=utf-8", revalidate],
  ["/%D0%BA%D0%B0%D0%BA/", "text/html; charset=utf-8", revalidate],
  ["/rss.xml", "application/rss+xml; charset=utf-8", revalidate],
  [`/${bundle}`, "text/javascript; charset=utf-8", year],
  ["/static/a.avif", "image/avif", year],
  ["/tiny.css", "text/css; charset=utf-8", revalidate],
  ["/empty.txt", "text/plain; charset=utf-8", revalidate],
  ["/.well-known/security.txt", "text/plain; charset=utf-8", revalidate],
])("%s is %s, kept: %s", async (path, type, cache) => {
  const { status, headers, body } = await ask(server.url, path);
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": type,
    "cache-control": cache,
    "content-length": String(body.length),
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    etag: expect.stringMatching(/^"[0-9a-z-]+"$/),
    "last-modified": expect.stringMatching(/GMT$/),
  });
});

test.each([
  ["br, gzip", "br", brotliDecompressSync],
  ["gzip", "gzip", gunzipSync],
  ["", undefined, (body: Buffer) => body],
] as const)("a client that takes '%s' gets %s", async (accepted, encoding, decode) => {
  const { headers, body } = await ask(server.url, "/x/", { "Accept-Encoding": accepted });
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers.vary).toBe("Accept-Encoding");
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(decode(body).toString()).toBe(text("x"));
});

test("each stored form has a validator of its own", async () => {
  const forms = ["br", "gzip", ""].map((form) =>
    ask(server.url, "/x/", { "Accept-Encoding": form }),
  );
  const etags = (await Promise.all(forms)).map(({ headers }) => headers.etag);
  expect(new Set(etags).size).toBe(3);
});

test("a file that is not text does not vary", async () => {
  const { headers, body } = await ask(server.url, "/static/a.avif", { "Accept-Encoding": "br" });
  expect(headers).not.toHaveProperty("vary");
  expect(body.equals(picture)).toBe(true);
});

test("what a client has is not sent again", async () => {
  const encoding = { "Accept-Encoding": "br" };
  const { headers } = await ask(server.url, "/x/", encoding);
  const conditions = [
    { "If-None-Match": headers.etag },
    { "If-None-Match": `"other", W/${headers.etag}` },
    { "If-Modified-Since": headers["last-modified"] },
  ];
  for (const condition of conditions) {
    const again = await ask(server.url, "/x/", { ...encoding, ...condition });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers).toMatchObject({
      etag: headers.etag,
      "cache-control": revalidate,
      vary: "Accept-Encoding",
    });
  }
  expect((await ask(server.url, "/x/", { ...encoding, "If-None-Match": '"other"' })).status).toBe(
    200,
  );
});

test.each([
  ["/x", "/x/"],
  ["/x?a=b&c", "/x/?a=b&c"],
  ["/x/index.html?a=b", "/x/?a=b"],
  ["/index.html", "/"],
  ["/%D0%BA%D0%B0%D0%BA", "/%D0%BA%D0%B0%D0%BA/"],
])("%s moves to %s", async (path, location) => {
  const { status, headers } = await ask(server.url, path);
  expect(status).toBe(301);
  expect(headers).toMatchObject({ location, "cache-control": revalidate });
});

test.each([
  "/nothing",
  "/nothing/",
  "/static",
  "/static/",
  "/x/y",
  "/rss.xml/",
  "/rss.xml/x",
  "/.rung-release",
  "/%2erung-release",
  "//x",
  "//host.example/x",
  "//host.example/%2e%2e/x",
  "/\\host.example/x",
  "/../package.json",
  "/x/../../package.json",
  "/%2e%2e/%2e%2e/package.json",
  "/..%2f..%2fpackage.json",
  "/..%5c..%5cpackage.json",
  "/x%00",
  "/%",
  "/%ff",
  `/${"x".repeat(300)}`,
])("%s is not found, and nothing redirects it", async (path) => {
  const { status, headers, body } = await ask(server.url, path, { "Accept-Encoding": "br" });
  expect(status).toBe(404);
  expect(brotliDecompressSync(body).toString()).toBe(text("Nothing here"));
  expect(headers).not.toHaveProperty("location");
  expect(headers).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": revalidate,
    "x-content-type-options": "nosniff",
  });
});

test("a missing page is never 'not modified', whatever the client has", async () => {
  expect((await ask(server.url, "/nothing", { "If-None-Match": "*" })).status).toBe(404);
});

test.each([
  ["bytes=0-9", 206, "bytes 0-9/100", picture.subarray(0, 10)],
  ["bytes=90-", 206, "bytes 90-99/100", picture.subarray(90)],
  ["bytes=-10", 206, "bytes 90-99/100", picture.subarray(90)],
  ["bytes=100-", 416, "bytes */100", Buffer.alloc(0)],
  ["bytes=0-1,5-6", 200, undefined, picture],
])("%s of a picture: %d", async (range, status, contentRange, content) => {
  const reply = await ask(server.url, "/static/a.avif", { Range: range });
  expect(reply.status).toBe(status);
  expect(reply.headers["content-range"]).toBe(contentRange);
  expect(reply.body.equals(content)).toBe(true);
});

test("a download goes on only if the file is the same", async () => {
  const { headers } = await ask(server.url, "/static/a.avif");
  const resumed = (etag: string) =>
    ask(server.url, "/static/a.avif", { Range: "bytes=90-", "If-Range": etag });
  expect((await resumed(String(headers.etag))).status).toBe(206);
  expect((await resumed('"other"')).status).toBe(200);
});

test.each(["/", "/x", "/nothing", "/static/a.avif", "/empty.txt"])(
  "HEAD %s has the headers of GET and no body",
  async (path) => {
    const get = await ask(server.url, path);
    const head = await ask(server.url, path, {}, "HEAD");
    const { date: _, ...headers } = head.headers;
    expect(head.status).toBe(get.status);
    expect(get.headers).toMatchObject(headers);
    expect(head.body).toHaveLength(0);
  },
);

test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s is not allowed", async (method) => {
  const { status, headers } = await ask(server.url, "/x/", {}, method);
  expect(status).toBe(405);
  expect(headers.allow).toBe("GET, HEAD");
});

describe("under a path prefix", () => {
  let prefixed: RunningServer;
  beforeAll(async () => {
    prefixed = await served("/blog");
  });
  afterAll(() => prefixed.close());

  test.each([
    ["/blog/", 200, undefined],
    ["/blog/x/", 200, undefined],
    [`/blog/${bundle}`, 200, undefined],
    ["/", 302, "/blog/"],
    ["/blog", 301, "/blog/"],
    ["/blog/x?a", 301, "/blog/x/?a"],
    ["/blog/x/index.html", 301, "/blog/x/"],
    ["/x/", 404, undefined],
    ["/blogroll/", 404, undefined],
    ["/blog//x", 404, undefined],
  ])("%s: %d %s", async (path, status, location) => {
    const reply = await ask(prefixed.url, path);
    expect(reply.status).toBe(status);
    expect(reply.headers.location).toBe(location);
  });
});

test("a release without a 404 page still says that nothing is there", async () => {
  const bare = await serve({ directory: testFolder(), port: 0, pathPrefix: "" });
  const { status, body } = await ask(bare.url, "/x/");
  expect([status, body.toString()]).toEqual([404, "Not found\n"]);
  await bare.close();
});
