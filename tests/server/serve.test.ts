import { type RunningServer, serve } from "../../src/serve/serve";
import { ask } from "./client";
import { contract } from "./contract";
import { contractSite } from "./contract-site";

describe.each(["", "/blog"])("under '%s'", (pathPrefix) => {
  let server: RunningServer;
  let directory: string;
  beforeAll(async () => {
    ({ directory } = await contractSite(pathPrefix));
    server = await serve({ directory, port: 0, pathPrefix });
  });
  afterAll(() => server.close());
  contract(() => ({ origin: new URL(server.url).origin, pathPrefix, directory }));

  test("a part behind the end of a file is refused, several parts are the whole", async () => {
    const part = (range: string) =>
      ask(server.url, `${pathPrefix}/static/a.avif`, { Range: range });
    const behind = await part("bytes=100-");
    expect([behind.status, behind.headers["content-range"]]).toEqual([416, "bytes */100"]);
    expect((await part("bytes=0-1,5-6")).status).toBe(200);
  });

  test("what a missing page has is never 'not modified'", async () => {
    const reply = await ask(server.url, `${pathPrefix}/nothing`, { "If-None-Match": "*" });
    expect(reply.status).toBe(404);
  });
});

describe("under a path prefix", () => {
  let server: RunningServer;
  beforeAll(async () => {
    const { directory } = await contractSite("/blog");
    server = await serve({ directory, port: 0, pathPrefix: "/blog" });
  });
  afterAll(() => server.close());

  test.each([
    ["/", 302, "/blog/"],
    ["/blog", 301, "/blog/"],
    ["/x/", 404, undefined],
    ["/old/", 404, undefined],
    ["/blogroll/", 404, undefined],
  ])("%s: %d %s", async (path, status, location) => {
    const reply = await ask(server.url, path);
    expect(reply.status).toBe(status);
    expect(reply.headers.location).toBe(location);
  });
});
