import { cpSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkFiles } from "../../src/deploy/sent-files";
import type { Release } from "../../src/deploy/target";
import { readManifest } from "../../src/release/read-manifest";
import { describeWith } from "../server/installed";
import { testFolder } from "../support/test-folder";
import { type Killable, type Killed, killable } from "./killable";
import { builtSite, styleSheet } from "./site";
import { type Sshd, startSshd } from "./sshd";

// A run of the command for each step, and another for what comes after.
jest.setTimeout(900_000);

describeWith("sshd", (program) => {
  let sshd: Sshd;
  const { run, environment } = killable(() => sshd.ssh);
  beforeAll(async () => {
    sshd = await startSshd(program, environment);
  });
  afterAll(() => sshd.close());
  const target = (folder: string) => `ssh://127.0.0.1:${sshd.port}${folder}`;

  /** The other end may take a moment to notice that nobody is there any more; until then the place is locked. */
  async function runAfterwards(options: readonly string[]) {
    for (let tries = 0; ; tries += 1) {
      const end = await run(options);
      if (!end.stderr.includes("is under way") || tries === 20) return end;
      await pause(250);
    }
  }

  test("a deploy over ssh whose machine dies at every single step, here or there", async () => {
    const { before, next, root } = await prepared(run, target);
    let step = 1;
    for (; ; step += process.env.RUNG_EVERY_STEP ? 1 : 8) {
      const folder = copyOf(root);
      const deploy = ["--keep", "1", "--out", next.directory, target(folder)];
      const end = await run(deploy, { step, killed: "everything" });
      if (end.code === 0) break;
      await isWhole(folder, [before, next]);
      expect(await runAfterwards(deploy)).toMatchObject({ code: 0, stderr: "" });
      expect(await isWhole(folder, [next])).toBe(next.manifest.release);
    }
    expect(step).toBeGreaterThan(20);
  });
});

/** All steps take minutes (`RUNG_EVERY_STEP=1`); a usual run tries every eighth. */
const stride = process.env.RUNG_EVERY_STEP ? 1 : 8;

describeWith("rsync", () => {
  const { run } = killable();

  test.each<Killed>(["command", "everything"])(
    "a deploy killed at every single step (%s): the site is wholly old or wholly new, and the next run succeeds",
    async (killed) => {
      const { before, next, root } = await prepared(run);
      let step = 1;
      for (; ; step += stride) {
        const folder = copyOf(root);
        const deploy = ["--keep", "1", "--out", next.directory, `file://${folder}`];
        const end = await run(deploy, { step, killed });
        if (end.code === 0) break;
        await isWhole(folder, [before, next]);

        const again = await run(deploy);
        expect(again).toMatchObject({ code: 0, stderr: "" });
        expect(await isWhole(folder, [next])).toBe(next.manifest.release);
        if (again.stdout.includes("nothing to do")) continue;
        expect(readdirSync(folder).sort()).toEqual(["current", "releases"]);
        expect(readdirSync(join(folder, "releases"))).toHaveLength(1);
      }
      expect(step).toBeGreaterThan(20);
    },
  );

  test("a rollback killed at every single step", async () => {
    const { before, next, root } = await prepared(run);
    await run(["--out", next.directory, `file://${root}`]);
    let step = 1;
    for (; ; step += stride) {
      const folder = copyOf(root);
      const rollback = ["rollback", `file://${folder}`];
      const end = await run(rollback, { step, killed: "everything" });
      if (end.code === 0) break;
      if ((await isWhole(folder, [before, next])) === next.manifest.release)
        expect(await run(rollback)).toMatchObject({ code: 0, stderr: "" });
      expect(await isWhole(folder, [before])).toBe(before.manifest.release);
    }
    expect(step).toBeGreaterThan(10);
  });

  test("the run after an interrupted one says so, and leaves nothing of it", async () => {
    const { next, root } = await prepared(run);
    const deploy = ["--out", next.directory, `file://${root}`];
    await run(deploy, { step: 20, killed: "everything" });
    expect(readdirSync(root).some((name) => name.startsWith(".lock."))).toBe(true);
    expect((await run(deploy)).stdout).toContain("A deploy was interrupted");
    expect(readdirSync(root).sort()).toEqual(["current", "releases"]);
    expect(readdirSync(join(root, "releases"))).toHaveLength(2);
  });
});

/** A place with a release, and the one that comes next: with other pages, another style, and one page less. */
async function prepared(
  run: Killable["run"],
  target = (folder: string) => `file://${folder}`,
): Promise<{ before: Release; next: Release; root: string }> {
  const before = await builtSite({ look: "red", pages: { x: "one", y: "same", z: "last" } });
  const next = await builtSite({ look: "blue", pages: { x: "two", y: "same" }, gone: ["/z/"] });
  const root = testFolder();
  expect(await run(["--out", before.directory, target(root)])).toMatchObject({
    code: 0,
    stderr: "",
  });
  return { before, next, root };
}

function copyOf(root: string): string {
  const folder = testFolder();
  cpSync(root, folder, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  return folder;
}

/** Which of the releases is live: all of its files, and the style of the first for whoever has its pages open. */
async function isWhole(folder: string, releases: readonly Release[]): Promise<string | undefined> {
  const directory = realpathSync(join(folder, "current"));
  const manifest = await readManifest(directory);
  const release = releases.find((each) => each.manifest.release === manifest?.release);
  expect(release).toBeDefined();
  if (release) await checkFiles({ directory, manifest: release.manifest });
  expect(readFileSync(join(directory, styleSheet("red")), "utf8")).toContain("red");
  return manifest?.release;
}
