import { existsSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { folderTarget } from "../../src/deploy/folder-target";
import { localPlace } from "../../src/deploy/place";
import { s3Target } from "../../src/deploy/s3";
import type { Plan, Release, Target } from "../../src/deploy/target";
import { bucket, credentials, type S3Server, startS3 } from "../deploy/s3-server";
import { builtSite, NotedReport } from "../deploy/site";
import { testFolder } from "../support/test-folder";
import { startAltering } from "./altering-proxy";
import { ask } from "./client";
import { contract, type Served } from "./contract";
import { contractSite } from "./contract-site";
import { describeWith } from "./installed";
import { freePort } from "./program";
import { type Nginx, startNginx, startVarnish } from "./servers";

const prefixes = ["", "/blog"] as const;

/** One Varnish for all tests, as it takes a while to start, in front of several servers, each at a port of its own. */
interface Fronts {
  readonly served: Readonly<Record<(typeof prefixes)[number], Served>>;
  /** In front of nginx, which serves what is deployed into a folder, and of a bucket. */
  readonly folder: string;
  readonly bucket: string;
  /** In front of a server that may be out of order. */
  readonly fickle: string;
}

describeWith("varnishd", (varnishd) => {
  describeWith("nginx", (nginx) => {
    describeWith("rsync", () => {
      const started: { close(): Promise<void> }[] = [];
      let root: string;
      let s3: S3Server;
      let fronts: Fronts;
      let ofFolder: Nginx | undefined;
      let outOfOrder = false;
      beforeAll(async () => {
        root = join(testFolder(), "www");
        s3 = await startS3();
        Object.assign(process.env, credentials);
        await deploy(inFolder(), await site("one"));
        const sites = await Promise.all(prefixes.map((pathPrefix) => contractSite(pathPrefix)));
        const current = { root: join(root, "current"), directory: join(root, "current") };
        const servers: Nginx[] = [];
        for (const each of [...sites, current])
          servers.push(await startNginx(nginx, each.root, each.directory));
        ofFolder = servers.at(-1);
        const ofBucket = `set bereq.http.host = "127.0.0.1:${s3.port}"; set bereq.url = "/${bucket}" + bereq.url;`;
        const proxy = await startAltering(servers[0]?.origin ?? "", {
          "/x/": (reply) => (outOfOrder ? { ...reply, status: 500 } : reply),
          "/": (reply) => (outOfOrder ? { ...reply, status: 500 } : reply),
        });
        const varnish = await startVarnish(varnishd, current.directory, [
          ...servers,
          { port: Number(new URL(proxy.origin).port) },
          { port: s3.port, fetch: ofBucket },
        ]);
        started.push(varnish, proxy, s3, ...servers);
        const [first = "", second = "", folder = "", fickle = "", ofS3 = ""] = varnish.origins;
        const [plain, prefixed] = sites;
        fronts = {
          served: {
            "": { origin: first, pathPrefix: "", directory: plain?.directory ?? "" },
            "/blog": { origin: second, pathPrefix: "/blog", directory: prefixed?.directory ?? "" },
          },
          folder,
          fickle,
          bucket: ofS3,
        };
      });
      afterAll(async () => {
        for (const { close } of started) await close();
      });

      const inFolder = (varnish?: string) =>
        folderTarget(localPlace(root), { keep: 5, ...(varnish && { varnish }) });
      const inBucket = (varnish: string) =>
        s3Target(
          { kind: "s3", bucket, prefix: "" },
          { keep: 5, endpoint: `http://127.0.0.1:${s3.port}`, varnish },
        );

      describe.each(prefixes)("under '%s'", (pathPrefix) => {
        contract(() => fronts.served[pathPrefix], { mayRefuse: true });
      });

      test("whatever is asked along with a page, and however a browser says what it takes, there is one copy", async () => {
        const { origin } = fronts.served[""];
        const seen = async (path: string, accepted: string) => {
          const { headers } = await ask(origin, path, { "accept-encoding": accepted });
          return [headers["content-encoding"], isHit(headers)];
        };
        await seen("/topics/a/", "br, gzip");
        await seen("/topics/a/", "br");
        await seen("/topics/a/", "gzip");
        expect(await seen("/topics/a/?utm_source=a", "gzip, deflate, br, zstd")).toEqual([
          "br",
          true,
        ]);
        expect(await seen("/topics/a/", "gzip;q=0.5, BR;q=0.8")).toEqual(["br", true]);
        expect(await seen("/topics/a/", "br;q=1, gzip;q=0")).toEqual(["br", true]);
        expect(await seen("/topics/a/?b", "br;q=0, gzip")).toEqual(["gzip", true]);
        expect(await seen("/topics/a/", "br;q=0.0, gzip ; q=1.0")).toEqual(["gzip", true]);
      });

      test("a server that is out of order takes no page away, and its errors are not kept", async () => {
        const status = async (path: string) => (await ask(fronts.fickle, path)).status;
        expect(await status("/x/")).toBe(200);
        outOfOrder = true;
        expect(await status("/")).toBe(500);
        // The first has the next one fetched, which must not be shown to the second.
        for (let reader = 0; reader < 5; reader += 1) {
          expect(await status("/x/")).toBe(200);
          await pause(20);
        }
        outOfOrder = false;
        expect(await status("/")).toBe(200);
      });

      test("nobody may purge through the front that the documentation describes", async () => {
        const guide = readFileSync("docs/deploying.md", "utf8");
        const [location = ""] = /location \/ \{\s+limit_except[\s\S]*?\n {3}\}/.exec(guide) ?? [];
        const open = location.replace(/limit_except.*/, "");
        for (const documented of [location, open]) {
          const text = documented.replace(/127[^;]+/, new URL(fronts.folder).host);
          const folder = testFolder({ ".rung/nginx.conf": text });
          const front = await startNginx(nginx, folder, folder);
          started.push(front);
          const asked = (method: string) =>
            ask(front.origin, "/x/", { host: "blog.example" }, method);
          while (!isHit((await asked("GET")).headers)) await pause(10);
          expect([403, 405]).toContain((await asked("PURGE")).status);
          expect(isHit((await asked("GET")).headers)).toBe(true);
        }
      });

      test("nobody else may purge", async () => {
        const { hostname, port } = new URL(fronts.folder);
        const status = await new Promise((done, fail) => {
          request({ hostname, port, path: "/x/", method: "PURGE", localAddress: "127.0.0.2" })
            .on("response", (response) => done(response.resume().statusCode))
            .on("error", fail)
            .end();
        });
        expect(status).toBe(405);
      });

      test.each([
        ["a folder that nginx serves", () => fronts.folder, inFolder],
        ["a bucket", () => fronts.bucket, inBucket],
      ])(
        "after a deploy to %s a changed page is fresh, and one that did not change still a hit",
        async (_place, front, targetOf) => {
          const target = targetOf(front());
          await deploy(target, await site("one"));
          await warm(front(), "one");
          const plan = await deploy(target, await site("two"));
          expect(plan.also).toContain("Varnish addresses purged: 2");
          expect(await look(front(), "/x/")).toMatchObject({ text: "two", hit: false });
          expect(await look(front(), "/y/")).toMatchObject({ text: "same", hit: true });
          await warm(front(), "two");
          await deploy(await back(target));
          expect(await look(front(), "/x/")).toMatchObject({ text: "one", hit: false });
          expect(await look(front(), "/y/")).toMatchObject({ text: "same", hit: true });
        },
      );

      test("an old address that leads elsewhere leads there at once when nginx is reloaded", async () => {
        const leadingTo = (to: string) =>
          builtSite({
            look: "red",
            pages: { x: "one", y: "same" },
            redirects: [{ from: "/old/", to }],
          });
        const leads = async (origin: string, to: string) => {
          const { status, headers } = await ask(origin, "/old/", { host: "blog.example" });
          return status === 301 && headers.location === to;
        };
        const deployed = async (to: string) => {
          await deploy(inFolder(fronts.folder), await leadingTo(to));
          await ofFolder?.reload();
        };
        await deployed("/x/");
        while (!(await look(fronts.folder, "/old/")).hit) await pause(10);
        expect(await leads(fronts.folder, "/x/")).toBe(true);
        await deployed("/y/");
        expect(await leads(fronts.folder, "/y/")).toBe(true);
      });

      test("if Varnish cannot be told, a page is shown once more while it is asked for; the next deploy tells it", async () => {
        const release = await site("three");
        const nowhere = `http://127.0.0.1:${await freePort()}`;
        await deploy(inFolder(fronts.folder), await site("one"));
        await warm(fronts.folder, "one");
        await expect(deploy(inFolder(nowhere), release)).rejects.toThrow(
          "Varnish cannot be reached",
        );
        expect(await look(fronts.folder, "/x/")).toMatchObject({ text: "one", hit: true });
        await warm(fronts.folder, "three");
        const plan = await deploy(inFolder(fronts.folder), release);
        expect(plan).toMatchObject({
          upToDate: false,
          changes: [],
          also: ["Varnish addresses purged: 2"],
        });
        expect(await look(fronts.folder, "/x/")).toMatchObject({ text: "three", hit: false });
        expect(existsSync(join(root, ".stale"))).toBe(false);
        expect(await inFolder(fronts.folder).plan(release)).toMatchObject({ upToDate: true });
      });
    });
  });
});

const site = (x: string): Promise<Release> => builtSite({ look: "red", pages: { x, y: "same" } });

async function deploy(target: Target, release: Release): Promise<Plan>;
async function deploy(plan: Plan): Promise<Plan>;
async function deploy(to: Target | Plan, release?: Release): Promise<Plan> {
  const plan = "apply" in to ? to : await to.plan(release as Release);
  if (!plan.upToDate) await plan.apply(new NotedReport());
  return plan;
}

const back = (target: Target): Promise<Plan> => target.rollback();

const isHit = (headers: Readonly<Record<string, unknown>>): boolean =>
  // It names the request that brought the copy, too.
  String(headers["x-varnish"]).includes(" ");

/** What a reader of https://blog.example gets. */
async function look(front: string, path: string): Promise<{ text: string; hit: boolean }> {
  const { headers, body } = await ask(front, path, { host: "blog.example" });
  const [, text = body.toString()] = /<p>(.*?)<\/p>/.exec(body.toString()) ?? [];
  return { text, hit: isHit(headers) };
}

/** Has Varnish keep both pages, as they are now. */
async function warm(front: string, x: string): Promise<void> {
  for (const [path, text] of [
    ["/x/", x],
    ["/y/", "same"],
  ] as const) {
    while (!(await look(front, path)).hit || (await look(front, path)).text !== text)
      await pause(10);
  }
}
