import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Release } from "../../src/deploy/target";
import { bundledDeploy, type StartDeploy } from "./s3-command";
import { type Fate, type FaultyProxy, type Operation, startProxy, writes } from "./s3-proxy";
import { bucket, credentials, type S3Server, startS3 } from "./s3-server";
import { builtSite, styleSheet } from "./site";

/** A deploy and its own way to the server. */
interface Contender {
  readonly release: Release;
  readonly proxy: FaultyProxy;
}

let s3: S3Server;
let start: StartDeploy;
let contenders: readonly [Contender, Contender];
beforeAll(async () => {
  Object.assign(process.env, credentials);
  s3 = await startS3();
  start = await bundledDeploy();
  const contender = async (look: string): Promise<Contender> => ({
    release: await builtSite({ look, pages: { x: `text of ${look}`, [look]: "new" } }),
    proxy: await startProxy(s3.port),
  });
  contenders = [await contender("blue"), await contender("green")];
  const before = await builtSite({ look: "red", pages: { x: "text of red" } });
  expect((await run(before, `http://127.0.0.1:${s3.port}`)).code).toBe(0);
  s3.keep("before");
});
afterAll(async () => {
  for (const server of [...contenders.map(({ proxy }) => proxy), s3]) await server.close();
});

async function run({ directory }: Release, endpoint: string) {
  const child = start(directory, endpoint);
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const [code] = (await once(child, "close")) as [number];
  return { code, said };
}

type Decide = (operation: Operation) => Fate | Promise<Fate>;

/** The key of the object that a request is about. */
const keyOf = ({ path }: Operation): string =>
  decodeURIComponent(path.replace(/\?.*$/, "").slice(`/${bucket}/`.length));

const isLock = (operation: Operation): boolean => keyOf(operation) === ".rung/lock.json";

/** Both ask for the first of such objects before either is answered. */
function together(isMeant: (operation: Operation) => boolean): readonly [Decide, Decide] {
  const asked: (() => void)[] = [];
  const decide = (): Decide => {
    let first = true;
    return async (operation): Promise<Fate> => {
      if (!first || !isMeant(operation)) return "pass";
      first = false;
      await new Promise<void>((go) => {
        asked.push(go);
        if (asked.length === 2) for (const each of asked) each();
      });
      return "pass";
    };
  };
  return [decide(), decide()];
}

const bothAsk = () => together(isLock);

/** From their first request on, which is the same one, each at its own pace. */
const bothStart = () => together(() => true);

/** The second, which found no lock either, writes its own when the first sends its files already. */
function lateWriter(): readonly [Decide, Decide] {
  const [firstAsks, secondAsks] = bothAsk();
  const sending = signal();
  const written = signal();
  let wrote = false;
  return [
    async (operation) => {
      if (operation.method === "PUT" && !isLock(operation)) {
        sending.give();
        await written.given;
      }
      return firstAsks(operation);
    },
    async (operation) => {
      // What it does next says that the server has the lock.
      if (wrote) written.give();
      if (operation.method !== "PUT" || !isLock(operation)) return secondAsks(operation);
      await sending.given;
      wrote = true;
      return "pass";
    },
  ];
}

function signal() {
  let give = () => {};
  const given = new Promise<void>((done) => {
    give = done;
  });
  return { given, give };
}

const locked = /^another deploy has (been under way since|taken the lock)[^\n]*\n$/;

test.each<readonly [string, () => readonly [Decide, Decide], RegExp]>([
  [
    "each at its own pace",
    bothStart,
    // Where the one has ended before the other takes the lock.
    new RegExp(`${locked.source}|^another release went live in the meantime;[^\\n]*\\n$`),
  ],
  ["both before a lock stands", bothAsk, locked],
  ["one takes the lock when the other sends its files already", lateWriter, locked],
])(
  "of two deploys at once one goes on, the other says so and puts nothing in place: %s",
  async (_, decide, said) => {
    s3.restore("before");
    const decisions = decide();
    for (const [index, { proxy }] of contenders.entries()) proxy.begin(decisions[index]);
    const ends = await Promise.all(
      contenders.map(async ({ release, proxy }) => ({
        ...(await run(release, proxy.url)),
        release,
        proxy,
      })),
    );
    const [winner, loser] = ends.toSorted((a, b) => a.code - b.code);
    expect(ends.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(loser?.said).toMatch(said);

    for (const { path, digest } of winner?.release.manifest.files ?? []) {
      const answer = new Uint8Array(await (await s3.get(`/${path}`)).arrayBuffer());
      expect([path, createHash("sha256").update(answer).digest("hex")]).toEqual([path, digest]);
    }
    const pages = loser?.release.manifest.files.filter(({ cache }) => cache === "page") ?? [];
    const written = writes(loser?.proxy.operations ?? []).map(keyOf);
    expect(pages.filter(({ path }) => written.includes(path))).toEqual([]);
    expect(JSON.parse((await s3.object(".rung/state.json")) ?? "").live).toBe(
      winner?.release.manifest.release,
    );
    expect(await s3.object(".rung/lock.json")).toBeUndefined();
    // Whoever has a page of the former release open still finds its style.
    expect((await s3.get(`/${styleSheet("red")}`)).status).toBe(200);
  },
);
