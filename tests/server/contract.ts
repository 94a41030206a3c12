import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { encodedPath } from "../../src/deploy/addresses";
import { pathOfFile } from "../../src/model/page-file";
import { headersOf } from "../../src/release/header-rules";
import { everything } from "../../src/release/host-answers";
import { manifestIn } from "../../src/release/manifest-in";
import { readManifest } from "../../src/release/read-manifest";
import { verify } from "../../src/verify/verify";
import { ask } from "./client";
import { bundle, feed, oddNames, picture, script, text } from "./contract-site";

/** A server of the contract's site. */
export interface Served {
  /** Without a slash at the end: `http://127.0.0.1:9000`. */
  readonly origin: string;
  readonly pathPrefix: string;
  /** The release. */
  readonly directory: string;
}

/** Where a server differs without harm to a reader. */
export interface Leeway {
  /** It refuses some malformed requests with 400, before any rule of ours. */
  readonly mayRefuse?: boolean;
  /** The compressed forms of a file share one validator. */
  readonly oneValidator?: boolean;
}

/** What every server of a release answers, whoever made it: tests of requests and of what really comes over the wire. */
export function contract(served: () => Served, leeway: Leeway = {}): void {
  const get = (path: string, headers = {}, method = "GET") =>
    ask(served().origin, served().pathPrefix + path, headers, method);

  test("every file has the headers and the type of the manifest, and its bytes", async () => {
    const manifest = await readManifest(served().directory);
    expect(manifest?.files.length).toBeGreaterThan(10);
    for (const { path, type, bytes } of manifest?.files ?? []) {
      const address = encodedPath(pathOfFile(path));
      const { status, headers, body } = await get(address);
      const expected = Object.entries(headersOf(manifest?.headers ?? [], address));
      expect({ path, status, bytes: body.length }).toEqual({ path, status: 200, bytes });
      expect(headers).toMatchObject({
        ...Object.fromEntries(expected.map(([name, value]) => [name.toLowerCase(), value])),
        "content-type": type,
        "content-length": String(bytes),
        etag: expect.stringMatching(/^"[0-9a-z-]+"$/),
        "last-modified": expect.stringMatching(/GMT$/),
      });
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  });

  test.each([
    ["/", "page", "text/html"],
    ["/x/?utm_source=a", "page", "text/html"],
    ["/%D0%BA%D0%B0%D0%BA/", "page", "text/html"],
    ["/rss.xml", "data", "application/xml"],
    ["/topics/a/rss.xml", "data", "application/xml"],
    ["/x/index.md", "data", "text/markdown"],
    [`/${bundle}`, "asset", "text/javascript"],
    ["/static/a.avif", "asset", "image/avif"],
    ["/tiny.css", "data", "text/css"],
    ["/.well-known/security.txt", "data", "text/plain"],
  ] as const)("%s is kept as a %s", async (path, cache, type) => {
    const { status, headers } = await get(path);
    expect(status).toBe(200);
    expect(headers["cache-control"]).toBe(
      {
        asset: "public, max-age=31536000, immutable",
        page: "public, max-age=0, stale-while-revalidate=600",
        data: "public, max-age=0, must-revalidate",
      }[cache],
    );
    expect(headers["content-type"]?.split(";")[0]).toBe(type);
  });

  test.each([
    ["br, gzip", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
    ["", undefined, (body: Buffer) => body],
  ] as const)("a client that takes '%s' gets %s", async (accepted, encoding, decode) => {
    for (const [path, content] of [
      ["/x/", text("x")],
      ["/rss.xml", feed(`${served().pathPrefix}/rss.xml`)],
      ["/topics/a/rss.xml", feed(`${served().pathPrefix}/topics/a/rss.xml`)],
      [`/${bundle}`, script],
    ] as const) {
      const { headers, body } = await get(path, { "Accept-Encoding": accepted });
      expect({ path, encoding: headers["content-encoding"] }).toEqual({ path, encoding });
      if (encoding) expect(headers.vary).toBe("Accept-Encoding");
      expect(decode(body).toString()).toBe(content);
    }
  });

  test("`verify` finds no fault", async () => {
    const { origin, pathPrefix, directory } = served();
    const verdict = await verify({
      url: new URL(origin + pathPrefix),
      manifest: await manifestIn(directory),
      host: everything,
      now: new Date(),
      patience: { answer: 10_000, retry: 1 },
      progress: () => {},
    });
    expect(verdict.faults).toEqual([]);
    expect(verdict.redirects).toBe(11);
  });

  test.each(oddNames)("a file called %j is served", async (name) => {
    const { origin, pathPrefix } = served();
    const path = `${pathPrefix}/${name.split("/").map(encodeURIComponent).join("/")}`;
    const { status, body } = await ask(origin, path);
    expect([status, body.toString()]).toEqual([200, name.repeat(50)]);
  });

  test.each(["/index.html", "/rss.xml", `/${bundle}`, "/a%20b.txt"])(
    "the compressed copies of %s have no address",
    async (file) => {
      const { origin, pathPrefix } = served();
      for (const suffix of [".br", ".gz"])
        expect((await ask(origin, pathPrefix + file + suffix)).status).toBe(404);
    },
  );

  test.each(["/", "/x/", "/rss.xml", `/${bundle}`, "/nothing/"])(
    "%s says that it varies, sent plain or not",
    async (path) => {
      const { origin, pathPrefix } = served();
      for (const accepted of ["identity", "br"]) {
        const { headers } = await ask(origin, pathPrefix + path, { "accept-encoding": accepted });
        expect(headers.vary).toBe("Accept-Encoding");
      }
    },
  );

  test("a file that is not text is sent as it is", async () => {
    const { headers, body } = await get("/static/a.avif", { "Accept-Encoding": "br" });
    expect(headers).not.toHaveProperty("content-encoding");
    expect(body.equals(picture)).toBe(true);
  });

  test("what a client has is not sent again", async () => {
    const encoding = { "Accept-Encoding": "br" };
    const { headers } = await get("/x/", encoding);
    const conditions = [
      { "If-None-Match": headers.etag },
      { "If-None-Match": `"other", W/${headers.etag}` },
      { "If-Modified-Since": headers["last-modified"] },
    ];
    for (const condition of conditions) {
      const again = await get("/x/", { ...encoding, ...condition });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
      expect(again.headers).toMatchObject({
        etag: headers.etag,
        "cache-control": headers["cache-control"],
      });
    }
    expect((await get("/x/", { ...encoding, "If-None-Match": '"other"' })).status).toBe(200);
  });

  if (!leeway.oneValidator) {
    test("each stored form has a validator of its own", async () => {
      const forms = ["br", "gzip", ""].map((form) => get("/x/", { "Accept-Encoding": form }));
      const etags = (await Promise.all(forms)).map(({ headers }) => headers.etag);
      expect(new Set(etags).size).toBe(3);
    });
  }

  test.each([
    ["/x", "/x/"],
    ["/x?a=b&c", "/x/?a=b&c"],
    ["/topics/a", "/topics/a/"],
    ["/x/index.html?a=b", "/x/?a=b"],
    ["/index.html", "/"],
    ["/%D0%BA%D0%B0%D0%BA", "/%D0%BA%D0%B0%D0%BA/"],
    ["/old/", "/x/"],
    ["/old", "/x/"],
    ["/old.html", "/x/#top"],
    ["/%D1%81%D1%82%D0%B0%D1%80%D1%8B%D0%B9/", "/%D0%BA%D0%B0%D0%BA/"],
    ["/we$ird'/", "/x/"],
    ["/elsewhere", "https://other.example/?a=b"],
  ])("%s moves to %s", async (path, location) => {
    const { status, headers } = await get(path);
    const { pathPrefix } = served();
    expect({ status, location: headers.location }).toEqual({
      status: 301,
      location: location.startsWith("/") ? pathPrefix + location : location,
    });
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "strict-transport-security": expect.any(String),
    });
  });

  test.each(["/gone/", "/gone"])("%s is gone", async (path) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(410);
    expect(body.toString()).toBe(text("Nothing here"));
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  });

  test.each([
    "/nothing",
    "/nothing/",
    "/static",
    "/static/",
    "/static/gone.avif",
    "/topics/",
    "/x/y",
    "/rss.xml/",
    "/rss.xml/x",
    "/nothing.xml",
    "/_headers",
    "/_redirects",
    "/.rung-release",
    "/%2erung-release",
    "/.rung/manifest.json",
    "/.rung/nginx.conf",
    "/x/.rung/manifest.json",
  ])("%s is not found", async (path) => {
    const { status, headers, body } = await get(path, { "Accept-Encoding": "br" });
    expect(status).toBe(404);
    expect(headers).toMatchObject({
      "content-encoding": "br",
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
    });
    expect(headers["cache-control"]).not.toContain("immutable");
    expect(headers).not.toHaveProperty("location");
    expect(brotliDecompressSync(body).toString()).toBe(text("Nothing here"));
  });

  test.each([
    "//x",
    "//x/",
    "//host.example/x",
    "//host.example/index.html",
    "/\\host.example/index.html",
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
  ])("%s leads nowhere", async (path) => {
    const { status, headers, body } = await get(path);
    expect(leeway.mayRefuse ? [400, 404] : [404]).toContain(status);
    expect(headers).not.toHaveProperty("location");
    if (status === 404) expect(body.toString()).toBe(text("Nothing here"));
  });

  test.each(["", "/", "/index.html"])("a line end before '%s' is no line end", async (end) => {
    const { headers } = await get(`/x%0d%0aSet-Cookie:%20a=b${end}`);
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers.location ?? "").not.toContain("\n");
  });

  test.each([
    ["bytes=0-9", 206, "bytes 0-9/100", picture.subarray(0, 10)],
    ["bytes=90-", 206, "bytes 90-99/100", picture.subarray(90)],
    ["bytes=-10", 206, "bytes 90-99/100", picture.subarray(90)],
  ])("%s of a picture: %d", async (range, status, contentRange, content) => {
    const reply = await get("/static/a.avif", { Range: range });
    expect(reply.status).toBe(status);
    expect(reply.headers["content-range"]).toBe(contentRange);
    expect(reply.body.equals(content)).toBe(true);
  });

  test("a download goes on only if the file is the same", async () => {
    const { headers } = await get("/static/a.avif");
    const resumed = (etag: string) =>
      get("/static/a.avif", { Range: "bytes=90-", "If-Range": etag });
    expect((await resumed(String(headers.etag))).status).toBe(206);
    expect((await resumed('"other"')).status).toBe(200);
  });

  test.each(["/", "/x", "/nothing", "/static/a.avif"])("HEAD %s has no body", async (path) => {
    const answer = await get(path);
    const head = await get(path, {}, "HEAD");
    expect(head.status).toBe(answer.status);
    expect(head.headers["content-security-policy"]).toBe(answer.headers["content-security-policy"]);
    expect(head.body).toHaveLength(0);
  });

  test.each(["POST", "PUT", "DELETE"])("%s is refused", async (method) => {
    expect((await get("/x/", {}, method)).status).toBe(405);
  });
}
