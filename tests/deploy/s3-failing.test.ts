import { s3Target } from "../../src/deploy/s3";
import type { Release } from "../../src/deploy/target";
import { type Change, expectNew, expectWhole, smallChange } from "./s3-change";
import { type Fate, type FaultyProxy, startProxy, writes } from "./s3-proxy";
import { bucket, credentials, type S3Server, startS3 } from "./s3-server";
import { NotedReport } from "./site";

/** Every request takes a minute and more; a usual run tries every fifth, which are other ones after each change of the plan. */
const stride = process.env.RUNG_EVERY_STEP ? 1 : 5;

let s3: S3Server;
let proxy: FaultyProxy;
let change: Change;
beforeAll(async () => {
  Object.assign(process.env, credentials);
  s3 = await startS3();
  proxy = await startProxy(s3.port);
  change = await smallChange();
  await deploy(change.before);
  s3.keep("before");
}, 60_000);
afterAll(async () => {
  await proxy.close();
  await s3.close();
});

/** @returns whether there was anything to do */
async function deploy(release: Release): Promise<boolean> {
  const target = s3Target({ kind: "s3", bucket, prefix: "" }, { keep: 2, endpoint: proxy.url });
  const plan = await target.plan(release);
  if (!plan.upToDate) await plan.apply(new NotedReport());
  return !plan.upToDate;
}

describe("without the retries of the SDK", () => {
  beforeAll(() => {
    process.env.AWS_MAX_ATTEMPTS = "1";
  });
  afterAll(() => {
    delete process.env.AWS_MAX_ATTEMPTS;
  });

  test.each<Fate>(["refuse", "lose", "cut"])(
    "whichever request fails (%s), the site is whole, and the next run makes it new",
    async (fate) => {
      for (let number = 0, reached = true; reached; number += stride) {
        s3.restore("before");
        reached = false;
        proxy.begin((operation) => {
          if (operation.number !== number) return "pass";
          reached = true;
          return fate;
        });
        const failed = await deploy(change.after).then(
          () => undefined,
          (error: Error) => error,
        );
        if (reached && fate !== "cut") expect(failed?.name).toBe("ReleaseError");
        await expectWhole(s3, change);

        proxy.begin();
        await deploy(change.after);
        await expectNew(s3, change);
        proxy.begin();
        expect(await deploy(change.after)).toBe(false);
        expect(writes(proxy.operations)).toEqual([]);
      }
    },
    600_000,
  );
});

test("what fails once is tried again by the SDK, and the deploy goes on", async () => {
  s3.restore("before");
  const fates: Fate[] = ["refuse", "reset", "lose", "delay"];
  const asked = new Set<string>();
  proxy.begin(({ method, path }) => {
    const request = `${method} ${path}`;
    if (asked.has(request)) return "pass";
    asked.add(request);
    return fates[asked.size % fates.length] ?? "pass";
  });
  await deploy(change.after);
  await expectNew(s3, change);
});
