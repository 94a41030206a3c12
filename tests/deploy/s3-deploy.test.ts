import { hostname } from "node:os";
import { s3Target } from "../../src/deploy/s3";
import type { Plan, Release, TargetOptions } from "../../src/deploy/target";
import { type Recorder, startRecorder } from "./recorder";
import { type Fate, type FaultyProxy, startProxy, writes } from "./s3-proxy";
import { bucket, credentials, type S3Server, startS3 } from "./s3-server";
import { builtSite, NotedReport, picture, styleSheet } from "./site";

let s3: S3Server;
let proxy: FaultyProxy;
let cloudfront: Recorder;
let varnish: Recorder;
beforeAll(async () => {
  s3 = await startS3();
  proxy = await startProxy(s3.port);
  cloudfront = await startRecorder(201, "<Invalidation><Id>I1</Id></Invalidation>");
  varnish = await startRecorder(200);
  Object.assign(process.env, credentials, { AWS_ENDPOINT_URL_CLOUDFRONT: cloudfront.url });
  s3.keep("empty");
});
afterAll(async () => {
  for (const server of [proxy, cloudfront, varnish, s3]) await server.close();
});
beforeEach(() => {
  s3.restore("empty");
  proxy.begin();
  for (const recorder of [cloudfront, varnish]) recorder.requests.length = 0;
});

const target = (options: Partial<TargetOptions> = {}, prefix = "") =>
  s3Target({ kind: "s3", bucket, prefix }, { keep: 5, endpoint: proxy.url, ...options });

async function deploy(release: Release, options?: Partial<TargetOptions>): Promise<Plan> {
  return carryOut(await target(options).plan(release));
}

async function carryOut(plan: Plan, report = new NotedReport()): Promise<Plan> {
  if (!plan.upToDate) await plan.apply(report);
  return plan;
}

const red = () => builtSite({ look: "red", pages: { x: "one" } });
const blue = () => builtSite({ look: "blue", pages: { x: "two", y: "new" } });
const kinds = (plan: Plan) =>
  Object.fromEntries(plan.changes.map(({ kind, path }) => [path, kind]));
const text = async (path: string) => (await s3.get(path)).text();
const status = async (path: string) => (await s3.get(path)).status;

describe("deploying", () => {
  test("a first release is answered with its types and its time to live", async () => {
    const plan = await deploy(await red());
    expect(plan).toMatchObject({ live: undefined, upToDate: false });
    expect(new Set(Object.values(kinds(plan)))).toEqual(new Set(["new"]));
    const headers = async (path: string) => {
      const answer = await s3.get(path);
      return [answer.headers.get("content-type"), answer.headers.get("cache-control")];
    };
    expect(await headers("/x/")).toEqual([
      "text/html; charset=utf-8",
      "public, max-age=0, stale-while-revalidate=600",
    ]);
    expect(await headers("/rss.xml")).toEqual([
      "application/xml; charset=utf-8",
      "public, max-age=0, must-revalidate",
    ]);
    expect(await headers(`/${styleSheet("red")}`)).toEqual([
      "text/css; charset=utf-8",
      "public, max-age=31536000, immutable",
    ]);
    expect(await status("/x/index.html.br")).toBe(404);
  });

  test("the same again writes nothing", async () => {
    const release = await red();
    await deploy(release);
    proxy.begin();
    expect(await deploy(release)).toMatchObject({ upToDate: true, changes: [], also: [] });
    expect(writes(proxy.operations)).toEqual([]);
  });

  test("a change moves only what changed; former assets stay for pages that are open", async () => {
    await deploy(await red());
    const plan = await deploy(await builtSite({ look: "red", pages: { x: "two", y: "new" } }));
    expect(kinds(plan)).toEqual({ "x/index.html": "changed", "y/index.html": "new" });
    await deploy(await blue());
    expect(await status(`/${styleSheet("red")}`)).toBe(200);
    expect(await status(`/${picture("red")}`)).toBe(200);
  });

  test("pages that are no more go, and lead on where they are redirected", async () => {
    const pages = { x: "one" };
    await deploy(await builtSite({ look: "red", pages: { ...pages, old: "1", moved: "2" } }));
    const redirects = [{ from: "/moved/", to: "/x/" }];
    const plan = await deploy(await builtSite({ look: "red", pages, gone: ["/old/"], redirects }));
    expect(kinds(plan)).toEqual({ "old/index.html": "removed" });
    expect(plan.also).toEqual(["redirects set: 1"]);
    expect(await status("/old/")).toBe(404);
    const moved = await s3.get("/moved/");
    expect([moved.status, moved.headers.get("location")]).toEqual([301, "/x/"]);
  });

  test("everything lies under the prefix, and beside it nothing is touched", async () => {
    await carryOut(await target({}, "careers").plan(await red()));
    expect(await text("/careers/x/")).toContain("one");
    expect(await status("/x/")).toBe(404);
    await deploy(await blue());
    expect(await text("/careers/x/")).toContain("one");
    expect(await text("/x/")).toContain("two");
  });

  test("what somebody else put into the bucket stays, whatever its name", async () => {
    await deploy(await builtSite({ look: "red", pages: { x: "one", old: "1" } }));
    await deploy(await builtSite({ look: "red", pages: { x: "one" }, gone: ["/old/"] }));
    await s3.put("old/index.html", "theirs");
    await s3.put("notes.txt", "theirs");
    await deploy(await blue());
    expect([await text("/old/"), await text("/notes.txt")]).toEqual(["theirs", "theirs"]);
  });
});

describe("when the bucket is not what it was", () => {
  test("an object that was overwritten or deleted is set right", async () => {
    const release = await red();
    await deploy(release);
    await s3.put("x/index.html", "defaced");
    await s3.delete(styleSheet("red"));
    expect(kinds(await deploy(release))).toEqual({
      "x/index.html": "changed",
      [styleSheet("red")]: "new",
    });
    expect(await text("/x/")).toContain("one");
    expect(await deploy(release)).toMatchObject({ upToDate: true });
  });

  test("without our notes the objects speak for themselves", async () => {
    const release = await red();
    await deploy(release);
    await s3.delete(".rung/state.json");
    await s3.delete(`.rung/releases/${release.manifest.release}.json`);
    expect(await deploy(release)).toMatchObject({ changes: [], live: undefined });
    expect(await deploy(release)).toMatchObject({ upToDate: true });
  });

  test("a release that was begun and given up leaves nothing", async () => {
    await deploy(await red());
    proxy.begin(({ path }) => (path.includes("state.json") ? "refuse" : "pass"));
    process.env.AWS_MAX_ATTEMPTS = "1";
    await expect(blue().then((release) => deploy(release))).rejects.toThrow("state.json");
    delete process.env.AWS_MAX_ATTEMPTS;
    proxy.begin();
    await deploy(await red());
    expect(await status("/y/")).toBe(404);
    expect(await text("/x/")).toContain("one");
    expect((await s3.keys()).filter((key) => key.includes(".rung/releases/"))).toHaveLength(1);
  });
});

describe("expiry", () => {
  test("an asset goes 30 days after the last release that named it, and not before", async () => {
    await deploy(await red(), { keep: 1 });
    await deploy(await blue(), { keep: 1 });
    await retire(29);
    await deploy(await builtSite({ look: "green", pages: { x: "3", y: "3" } }), { keep: 1 });
    expect(await status(`/${styleSheet("red")}`)).toBe(200);
    await retire(31);
    await deploy(await builtSite({ look: "grey", pages: { x: "4", y: "4" } }), { keep: 1 });
    expect(await status(`/${styleSheet("red")}`)).toBe(404);
    expect(await status(`/${styleSheet("blue")}`)).toBe(200);
    expect(await status(`/${styleSheet("green")}`)).toBe(200);
  });

  test("the bytes of former pages go with the releases that are no longer kept", async () => {
    for (const look of ["red", "blue", "green"])
      await deploy(await builtSite({ look, pages: { x: "same" } }), { keep: 2 });
    const keys = await s3.keys();
    expect(keys.filter((key) => key.startsWith(".rung/releases/"))).toHaveLength(2);
    // Three pages that name the style sheet, in two looks, and one feed.
    expect(keys.filter((key) => key.startsWith(".rung/pages/"))).toHaveLength(7);
  });

  /** As if the red assets had been named for the last time so many days ago. */
  async function retire(days: number): Promise<void> {
    const state = JSON.parse((await s3.object(".rung/state.json")) ?? "");
    const time = new Date(Date.now() - days * 24 * 60 * 60 * 1000).toISOString();
    for (const path of [styleSheet("red"), picture("red")]) state.retired[path] = time;
    await s3.put(".rung/state.json", JSON.stringify(state));
  }
});

describe("rollback", () => {
  test("the release before comes back without a file being sent, and again the one before that", async () => {
    await deploy(await red());
    await deploy(await blue());
    await deploy(await builtSite({ look: "green", pages: { x: "three", y: "three" } }));
    proxy.begin();
    await carryOut(await target().rollback());
    expect([await text("/x/"), await text("/y/")]).toEqual([
      expect.stringContaining("two"),
      expect.stringContaining("new"),
    ]);
    const sent = writes(proxy.operations).filter(({ path }) => path.includes("PutObject"));
    expect(sent.map(({ path }) => path.replace(/\?.*/, ""))).toEqual(
      ["lock", "state"].map((name) => `/site/.rung/${name}.json`),
    );
    const plan = await carryOut(await target().rollback());
    expect(kinds(plan)).toMatchObject({ "y/index.html": "removed" });
    expect([await text("/x/"), await status("/y/")]).toEqual([expect.stringContaining("one"), 404]);
    await expect(target().rollback()).rejects.toThrow("keeps no release before the live one");
  });

  test("history tells what is kept; what was returned from goes with the next deploy", async () => {
    const releases = [await red(), await blue()];
    for (const release of releases) await deploy(release);
    await carryOut(await target().rollback());
    const ids = releases.map(({ manifest }) => manifest.release).reverse();
    expect(await target().history()).toMatchObject([
      { release: ids[0], live: false, files: 7, bytes: expect.any(Number) },
      { release: ids[1], live: true, files: 6, time: expect.any(Date) },
    ]);
    const third = await builtSite({ look: "green", pages: { x: "three" } });
    await deploy(third);
    expect((await target().history()).map(({ release }) => release)).toEqual([
      third.manifest.release,
      ids[1],
    ]);
  });
});

describe("the lock", () => {
  const holder = (facts: object) =>
    s3.put(
      ".rung/lock.json",
      JSON.stringify({ id: "a", machine: "another", process: 1, ...facts }),
    );
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

  test("refuses while another deploy is under way, and writes nothing", async () => {
    await holder({ since: minutesAgo(30), seen: minutesAgo(1) });
    await expect(red().then((release) => deploy(release))).rejects.toThrow(
      /^another deploy has been under way since \d\d:\d\d UTC/,
    );
    expect(writes(proxy.operations)).toEqual([]);
  });

  test("is taken over from who has given no sign of life for ten minutes, and says so", async () => {
    await holder({ since: minutesAgo(30), seen: minutesAgo(11) });
    const report = new NotedReport();
    await carryOut(await target().plan(await red()), report);
    expect(report.notes).toEqual([expect.stringContaining("cut short")]);
    expect(await s3.object(".rung/lock.json")).toBeUndefined();
  });

  test("stops who lost it, before anything is put in place", async () => {
    await deploy(await red());
    proxy.begin(async ({ path }): Promise<Fate> => {
      if (path.includes(".rung/pages/"))
        await holder({ since: minutesAgo(0), seen: minutesAgo(0) });
      return "pass";
    });
    await expect(blue().then((release) => deploy(release))).rejects.toThrow("taken the lock");
    expect(await text("/x/")).toContain("one");
    expect(await s3.object(".rung/lock.json")).toContain("another");
  });

  test("tells nobody the name of the machine", async () => {
    let lock = "";
    proxy.begin(async ({ path }): Promise<Fate> => {
      if (path.includes("state.json")) lock = (await s3.object(".rung/lock.json")) ?? "";
      return "pass";
    });
    await deploy(await red());
    expect(lock).toContain('"machine"');
    expect(lock).not.toContain(hostname());
  });

  test("what went live after the plan was made is not overwritten", async () => {
    await deploy(await red());
    const plan = await target().plan(await blue());
    await deploy(await builtSite({ look: "green", pages: { x: "three" } }));
    await expect(carryOut(plan)).rejects.toThrow("another release went live in the meantime");
    expect(await text("/x/")).toContain("three");
  });
});

describe("caches", () => {
  const both = () => ({ cloudfront: "E1", varnish: varnish.url });
  const paths = (xml: string) => [...xml.matchAll(/<Path>(.*?)<\/Path>/g)].map(([, path]) => path);

  test("CloudFront and Varnish forget exactly what changed, assets not among it", async () => {
    await deploy(await red());
    const release = await builtSite({ look: "red", pages: { x: "two" } });
    const plan = await deploy(release, both());
    expect(plan.also).toEqual([
      "CloudFront paths invalidated: 2 (2 of the 1000 that are free this month)",
      "Varnish addresses purged: 2",
    ]);
    expect(cloudfront.requests.map(({ path }) => path)).toEqual([
      "/2020-05-31/distribution/E1/invalidation",
    ]);
    expect(paths(cloudfront.requests[0]?.body ?? "")).toEqual(["/x/", "/x/index.html"]);
    expect(varnish.requests.map(({ method, path, host }) => `${method} ${host}${path}`)).toEqual([
      "PURGE blog.example/x/",
      "PURGE blog.example/x/index.html",
    ]);
    proxy.begin();
    expect(await deploy(release, both())).toMatchObject({ upToDate: true });
    expect(writes(proxy.operations)).toEqual([]);
  });

  test.each(["cloudfront", "varnish"] as const)(
    "when %s fails, nothing was deleted; the next run asks again",
    async (name) => {
      await deploy(await builtSite({ look: "red", pages: { x: "one", old: "1" } }));
      const release = await builtSite({ look: "red", pages: { x: "two" }, gone: ["/old/"] });
      const recorder = { cloudfront, varnish }[name];
      recorder.status = 403;
      await expect(deploy(release, both())).rejects.toThrow(/CloudFront|cloudfront|PURGE/);
      recorder.status = name === "cloudfront" ? 201 : 200;
      expect([await text("/x/"), await status("/old/")]).toEqual([
        expect.stringContaining("two"),
        200,
      ]);
      for (const { requests } of [cloudfront, varnish]) requests.length = 0;
      await deploy(release, both());
      expect(await status("/old/")).toBe(404);
      // Once for all, and once more for what was deleted after that.
      const old = ["/old/", "/old/index.html"];
      expect(cloudfront.requests.map(({ body }) => paths(body))).toEqual([
        [...old, "/x/", "/x/index.html"],
        old,
      ]);
      expect(await deploy(release, both())).toMatchObject({ upToDate: true });
    },
  );

  test("paths are counted month by month; past the free ones there is one wildcard", async () => {
    await deploy(await red(), both());
    const state = JSON.parse((await s3.object(".rung/state.json")) ?? "");
    expect(state.invalidated.paths).toBe(6);
    state.invalidated.paths = 999;
    await s3.put(".rung/state.json", JSON.stringify(state));
    cloudfront.requests.length = 0;
    const plan = await deploy(await blue(), both());
    expect(plan.also[0]).toContain(
      "CloudFront paths invalidated: /* (exact ones would be more than",
    );
    expect(paths(cloudfront.requests[0]?.body ?? "")).toEqual(["/*"]);
  });
});
