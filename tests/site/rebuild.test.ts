import { readFileSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { listFiles } from "../../src/content/list-files";
import { manifestFile } from "../../src/release/manifest";
import {
  fixtureContent,
  fixtureNow,
  fixtureSite,
  siteRootOf,
  testFolder,
} from "../fixture-site/places";
import { build } from "../support/command";

// One copy of the fixture's content, built three times: as it is, with one edit, and once more. In that order.
const folder = join(testFolder, "elsewhere, in another place");
const content = join(folder, "content");
const out = join(folder, "dist");
const options = ["--content", content, "--out", out, "--now", fixtureNow];
const editedPost = join(content, "posts/article/index.md");
const title = "How to read a job posting";

beforeAll(async () => {
  await forget();
  await mkdir(folder, { recursive: true });
  await copyBackwards(fixtureContent, content);
});
afterAll(forget);

/** What the first build asked of the network, by way of a proxy that leads nowhere. */
const asked: string[] = [];
const proxy = createServer((request, response) => {
  asked.push(`${request.url}`);
  response.destroy();
}).on("connect", (request, socket) => {
  asked.push(`${request.url}`);
  socket.destroy();
});
beforeAll(() => new Promise<void>((done) => void proxy.listen(0, "127.0.0.1", done)));
afterAll(() => proxy.close());

async function forget(): Promise<void> {
  for (const made of [folder, siteRootOf(content)]) {
    await rm(made, { recursive: true, force: true });
  }
}

/** A copy whose files were made in the opposite order, as a folder on another machine might list them. */
async function copyBackwards(from: string, to: string): Promise<void> {
  for (const file of (await listFiles(from)).reverse()) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await cp(join(from, file), join(to, file));
  }
}

async function filesOf(site: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const file of await listFiles(site)) files.set(file, await readFile(join(site, file)));
  return files;
}

function differences(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => !before.get(file)?.equals(after.get(file) ?? Buffer.of()))
    .sort();
}

/** Runs a program on a single core, where the system can: the fixture was built on all. taskset(1) is part of every Linux. */
const onOneCore = (): string[] => {
  if (process.platform !== "linux") return [];
  const status = readFileSync("/proc/self/status", "utf8");
  return ["taskset", "--cpu-list", /^Cpus_allowed_list:\s*(\d+)/m.exec(status)?.[1] ?? "0"];
};

test("the same content gives the same bytes, whatever the folder, time zone, language, order of files and number of cores", async () => {
  const elsewhere = { TZ: "Asia/Kathmandu", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
  const { port } = proxy.address() as AddressInfo;
  const ways = ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"];
  const nowhere = Object.fromEntries(ways.map((name) => [name, `http://127.0.0.1:${port}`]));
  await build(options, { ...elsewhere, ...nowhere }, onOneCore());
  expect(differences(await filesOf(fixtureSite), await filesOf(out))).toEqual([]);
});

test("a build asks nobody for anything: by itself Gatsby would fetch code and run it", () => {
  expect(asked).toEqual([]);
});

test("one edited post changes its page, its share image and the pages that name it, and nothing else", async () => {
  const before = await filesOf(out);
  const markdown = await readFile(editedPost, "utf8");
  await writeFile(
    editedPost,
    markdown.replace(title, "How to read any posting").replace("Half of it.", "A third of it."),
  );
  await build(options);
  const after = await filesOf(out);
  const naming = [...before]
    .filter(([file, bytes]) => !/\.(br|gz)$/.test(file) && bytes.includes(title))
    .map(([file]) => file)
    .sort();
  const ofImages = /^share\/[0-9a-f]{20}\.png$/;
  // The manifest names every file with its digest.
  const changed = differences(before, after).filter(
    (file) => file !== manifestFile && !ofImages.test(file) && !file.startsWith("search/index/"),
  );
  const images = [before, after].map((all) =>
    [...all.keys()].filter((file) => ofImages.test(file)),
  );
  const [former = [], latter = []] = images;
  expect(latter.length).toBe(former.length);
  expect(latter.filter((file) => !former.includes(file)).length).toBe(1);
  expect(naming).toContain("article/index.html");
  expect(changed.filter((file) => !/\.(br|gz)$/.test(file))).toEqual(naming);
  expect(changed.filter((file) => !naming.includes(file.replace(/\.(br|gz)$/, "")))).toEqual([]);
  expect(after.get("article/index.html")?.toString()).toContain("A third of it.");
});

test("nothing edited changes nothing: no byte, no time, no file", async () => {
  const times = async () =>
    Promise.all(
      (await listFiles(out)).map(async (file) => [file, (await stat(join(out, file))).mtimeMs]),
    );
  const before = await times();
  const { stdout } = await build(options);
  expect(await times()).toEqual(before);
  expect(stdout).toContain("nothing has changed");
});

test("nothing is left beside a release", async () => {
  expect((await readdir(folder)).sort()).toEqual(["content", "dist"]);
});
