import { s3Target } from "../../src/deploy/s3";
import type { Plan, Release } from "../../src/deploy/target";
import { type FaultyProxy, startProxy, writes } from "./s3-proxy";
import { bucket, credentials, type S3Server, startS3 } from "./s3-server";
import { builtSite, NotedReport } from "./site";

let s3: S3Server;
let proxy: FaultyProxy;
beforeAll(async () => {
  Object.assign(process.env, credentials);
  s3 = await startS3();
  proxy = await startProxy(s3.port);
});
afterAll(async () => {
  await proxy.close();
  await s3.close();
});

const target = (prefix = "", keep = 5) =>
  s3Target({ kind: "s3", bucket, prefix }, { keep, endpoint: proxy.url });

async function deploy(release: Release): Promise<Plan> {
  const plan = await target().plan(release);
  if (!plan.upToDate) await plan.apply(new NotedReport());
  return plan;
}

test("a first release is whole; the same again writes nothing", async () => {
  const release = await builtSite({ look: "red", pages: { x: "one" } });
  await deploy(release);
  for (const op of proxy.operations) console.log(op.method, op.path);
  const page = await s3.get("/x/");
  expect(await page.text()).toContain("one");
  expect(Object.fromEntries(page.headers)).toMatchObject({
    "content-type": "text/html; charset=utf-8",
    "cache-control": "public, max-age=0, stale-while-revalidate=600",
  });
  proxy.begin();
  expect(await deploy(release)).toMatchObject({ upToDate: true, changes: [] });
  expect(writes(proxy.operations)).toEqual([]);
  for (const op of proxy.operations) console.log(op.method, op.path);
});
