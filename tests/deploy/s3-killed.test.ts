import { once } from "node:events";
import { s3Target } from "../../src/deploy/s3";
import { type Change, expectNew, expectWhole, smallChange } from "./s3-change";
import { bundledDeploy, type StartDeploy } from "./s3-command";
import { type Fate, type FaultyProxy, startProxy, writes } from "./s3-proxy";
import { bucket, credentials, type S3Server, startS3 } from "./s3-server";
import { NotedReport } from "./site";

let s3: S3Server;
let proxy: FaultyProxy;
let change: Change;
let start: StartDeploy;
beforeAll(async () => {
  Object.assign(process.env, credentials);
  s3 = await startS3();
  proxy = await startProxy(s3.port);
  change = await smallChange();
  start = await bundledDeploy();
}, 120_000);
afterAll(async () => {
  await proxy.close();
  await s3.close();
});

async function run(directory: string): Promise<void> {
  const child = start(directory, proxy.url);
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code] = await once(child, "close");
  expect([code, said]).toEqual([0, ""]);
}

/** All requests take minutes (`RUNG_EVERY_STEP=1`); a usual run tries every third. */
const stride = process.env.RUNG_EVERY_STEP ? 1 : 3;

test("killed at any request, the site is whole, and the next run makes it new", async () => {
  await run(change.before.directory);
  s3.keep("before");
  let killed = 0;
  for (let number = 0, reached = true; reached; number += stride) {
    s3.restore("before");
    reached = false;
    const child = start(change.after.directory, proxy.url);
    const ended = once(child, "close");
    proxy.begin(async (operation): Promise<Fate> => {
      if (operation.number === number) {
        reached = true;
        killed += 1;
        child.kill("SIGKILL");
        await ended;
      }
      // What was sent before the end is done: the server does not know that nobody waits any more.
      return "pass";
    });
    await ended;
    // The server may still be at work on what it was sent last.
    await proxy.idle();
    await expectWhole(s3, change);

    proxy.begin();
    const target = s3Target({ kind: "s3", bucket, prefix: "" }, { keep: 2, endpoint: proxy.url });
    const plan = await target.plan(change.after);
    if (!plan.upToDate) await plan.apply(new NotedReport());
    await expectNew(s3, change);
    proxy.begin();
    expect((await target.plan(change.after)).upToDate).toBe(true);
    expect(writes(proxy.operations)).toEqual([]);
  }
  expect(killed).toBeGreaterThan(30 / stride);
}, 600_000);
