import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { randomFrom } from "../../bench/random";
import { fixtureNow, siteRootOf } from "../fixture-site/places";
import { build, startCommand } from "../support/command";
import { readFiles, testFolder } from "../support/test-folder";

/** Fifty moments take minutes (`RUNG_EVERY_STEP=1`); a usual run tries three, and builds on only after the last of them. */
const every = process.env.RUNG_EVERY_STEP !== undefined;
const kills = every ? 50 : 3;

const post = (title: string, text: string) =>
  `---\ntitle: ${title}\ndate: 2026-03-04\n---\n\n## Question\n\nMay I ask?\n\n## Answer\n\n${text}\n`;
const versions = ["The first version.", "The second version."] as const;

test("killed at any moment, a build leaves the old release whole or the new one, and no process; the next one succeeds", async () => {
  const folder = testFolder({
    "content/posts/edited.md": post("Edited", versions[0]),
    "content/posts/other.md": post("Other", "As it was."),
  });
  const content = join(folder, "content");
  const out = join(folder, "dist");
  const options = ["--content", content, "--out", out, "--now", fixtureNow];
  const random = randomFrom(50);
  const edit = (version: 0 | 1) =>
    writeFileSync(join(content, "posts/edited.md"), post("Edited", versions[version]));
  try {
    await build(options);
    const first = await readFiles(out);
    edit(1);
    const begun = performance.now();
    await build(options);
    const span = performance.now() - begun;
    const releases = [first, await readFiles(out)] as const;
    expect(releases[0]["edited/index.html"]).toContain(versions[0]);
    expect(releases[1]["edited/index.html"]).toContain(versions[1]);

    let live: 0 | 1 = 1;
    let cutShort = 0;
    for (let kill = 1; kill <= kills; kill += 1) {
      const next: 0 | 1 = live === 0 ? 1 : 0;
      edit(next);
      const code = await killedAfter(span * random.next(), options);
      if (code === null) cutShort += 1;
      const now = await readFiles(out);
      expect([releases[live], releases[next]]).toContainEqual(now);
      if (!every && kill < kills) continue;
      await build(options);
      expect(await readFiles(out)).toEqual(releases[next]);
      expect(readdirSync(folder).sort()).toEqual(["content", "dist"]);
      live = next;
    }
    expect(cutShort).toBeGreaterThan(kills / 2);
  } finally {
    rmSync(siteRootOf(content), { recursive: true, force: true });
  }
}, 2_400_000);

/** Starts a build, kills its command after so many milliseconds, and waits until nothing that it started runs any more. */
async function killedAfter(
  milliseconds: number,
  options: readonly string[],
): Promise<number | null> {
  const mark = randomUUID();
  const command = startCommand("build", options, { RUNG_TEST_MARK: mark });
  await Promise.race([pause(milliseconds), command.ended]);
  command.process.kill("SIGKILL");
  const { code } = await command.ended;
  const patience = Date.now() + 10_000;
  while (marked(mark).length > 0 && Date.now() < patience) await pause(50);
  expect(marked(mark)).toEqual([]);
  return code;
}

/** Command lines of processes that have a mark in their environment, which they inherit; see proc(5). */
function marked(mark: string): string[] {
  if (!existsSync("/proc/self/environ")) return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const environment = readFileSync(`/proc/${pid}/environ`, "utf8");
        if (!environment.includes(mark)) return [];
        return [readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")];
      } catch {
        // It has ended, or is none of ours.
        return [];
      }
    });
}
