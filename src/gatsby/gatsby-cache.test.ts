import { spawn } from "node:child_process";
import { access, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beginWork, endWork, noteGatsby } from "./gatsby-cache";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "rung-cache-"));
  await beginWork(root, "build", "code");
  // Gatsby does so when it finds nothing of its own.
  await rm(join(root, ".cache"), { recursive: true, force: true });
  await mkdir(join(root, ".cache"));
  await endWork(root);
  await mkdir(join(root, "public"));
  await writeFile(join(root, ".cache/state"), "what Gatsby remembers");
});

afterEach(() => rm(root, { recursive: true }));

const remembers = () =>
  access(join(root, ".cache/state")).then(
    () => true,
    () => false,
  );

test.each([
  ["a build after a finished build", ["build", "end", "build"], true],
  ["a build after one that was cut off", ["build", "build"], false],
  ["a build after the live preview", ["develop", "build"], false],
  ["the live preview after itself", ["develop", "develop"], true],
  ["the live preview after a build that was cut off", ["build", "develop"], false],
  ["the live preview after a finished build", ["build", "end", "develop"], true],
] as const)("%s", async (_, steps, kept) => {
  for (const step of steps) {
    if (step === "end") await endWork(root);
    else await beginWork(root, step, "code");
  }
  expect(await remembers()).toBe(kept);
});

test("what other code made is not built upon", async () => {
  await beginWork(root, "build", "changed code");
  expect(await remembers()).toBe(false);
});

test("nobody may work where another process is at work", async () => {
  await beginWork(root, "develop", "code", process.ppid);
  await expect(beginWork(root, "build", "code")).rejects.toThrow(
    `another live preview of this content is at work (process ${process.ppid})`,
  );
  expect(await remembers()).toBe(true);
});

test("a process that is gone keeps nobody from working", async () => {
  const gone = 2 ** 22 + 1;
  await beginWork(root, "build", "code", gone);
  await expect(beginWork(root, "build", "code")).resolves.toBeUndefined();
});

test("whoever comes next waits until Gatsby has ended, too", async () => {
  const gatsby = spawn(process.execPath, ["-e", "setTimeout(() => {}, 700)"]);
  await beginWork(root, "build", "code", 2 ** 22 + 1);
  await noteGatsby(root, gatsby.pid ?? 0);
  await beginWork(root, "build", "code");
  expect(gatsby.exitCode).toBe(0);
});
