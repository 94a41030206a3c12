import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { build } from "esbuild";
import { s3Target } from "../../src/deploy/s3";
import { testFolder } from "../../src/release/test-folder";
import { type Change, expectNew, expectWhole, smallChange } from "./s3-change";
import { type Fate, type FaultyProxy, startProxy, writes } from "./s3-proxy";
import { bucket, credentials, type S3Server, startS3 } from "./s3-server";
import { NotedReport } from "./site";

const project = join(__dirname, "../..");

let s3: S3Server;
let proxy: FaultyProxy;
let change: Change;
let command: string;
beforeAll(async () => {
  Object.assign(process.env, credentials);
  s3 = await startS3();
  proxy = await startProxy(s3.port);
  change = await smallChange();
  // As one file the command starts in a fraction of the time, and it starts once for each request.
  command = join(testFolder(), "deploy.cjs");
  await build({
    entryPoints: [join(project, "src/cli/deploy.ts")],
    bundle: true,
    platform: "node",
    external: ["sharp", "lightningcss"],
    outfile: command,
    logLevel: "error",
  });
}, 120_000);
afterAll(async () => {
  await proxy.close();
  await s3.close();
});

/** The command in a process of its own. */
function start(directory: string): ChildProcess {
  const options = [`s3://${bucket}`, "--endpoint", proxy.url, "--out", directory, "--keep", "2"];
  return spawn(process.execPath, [command, ...options], {
    env: process.env,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

async function run(directory: string): Promise<void> {
  const child = start(directory);
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
    const child = start(change.after.directory);
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
