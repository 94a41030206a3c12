import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { siteRootOf } from "../fixture-site/places";
import { runCommand } from "../support/command";
import { readFiles, testFolder } from "../support/test-folder";
import { type Mistake, mistakes, rightFiles, wouldWrite } from "./bad-content";

/** An earlier release, which must stay as it is. */
const earlier = {
  "dist/.rung-release": '{"rungRelease":1,"brotliQuality":11}\n',
  "dist/index.html": "<!doctype html><title>The earlier release</title>",
};

const all = mistakes(join(testFolder(), wouldWrite));

/** Builds a folder with these mistakes beside an earlier release. */
async function buildWith(made: readonly Mistake[]) {
  const files = Object.assign({}, rightFiles, ...made.map(({ files }) => files));
  const folder = testFolder({
    ...earlier,
    ...Object.fromEntries(
      Object.entries<string | Buffer>(files).map(([path, bytes]) => [`content/${path}`, bytes]),
    ),
  });
  const content = join(folder, "content");
  const outcome = await runCommand("build", ["--content", content, "--out", join(folder, "dist")]);
  const { stderr } = outcome;
  const lines = stderr.split("\n").filter(Boolean);
  const dist = await readFiles(join(folder, "dist"));
  // Gatsby never began, so what it keeps between builds can still be trusted.
  const caches = siteRootOf(content);
  expect(existsSync(join(caches, ".rung/made-by"))).toBe(true);
  expect(existsSync(join(caches, ".rung/under-way"))).toBe(false);
  await rm(caches, { recursive: true });
  return { ...outcome, content, lines, dist };
}

const intact = Object.fromEntries(
  Object.entries(earlier).map(([path, content]) => [path.replace("dist/", ""), content]),
);

/** A build for each takes minutes (`RUNG_EVERY_STEP=1`); a usual run tries every third alone, and all of them at once. */
const alone = all.filter((_, index) => process.env.RUNG_EVERY_STEP || index % 3 === 0);

test.each(alone)(
  "$name: one clear line, exit 1, the earlier release untouched",
  async (mistake) => {
    const { code, lines, content, dist } = await buildWith([mistake]);
    const [line = "", ...rest] = lines;
    expect(line).toMatch(new RegExp(`^${escaped(`${content}/${mistake.reported}`)} \\S.{15,}$`));
    expect(rest).toEqual(["1 error"]);
    expect(code).toBe(1);
    expect(dist).toEqual(intact);
  },
);

test("all of them at once: each is reported, in the order of the files, and counted", async () => {
  const { code, lines, content, dist } = await buildWith(all);
  const places = lines.slice(0, -1).map((line) => line.replace(`${content}/`, ""));
  const reported = all.map((mistake) => mistake.reported).sort();
  expect(places.map((line) => line.split(" ", 3).join(" "))).toEqual(reported);
  expect(lines.at(-1)).toBe(`${all.length} errors`);
  expect(code).toBe(1);
  expect(dist).toEqual(intact);
});

test("frontmatter in JavaScript was executed by none of these", () => {
  const js = all.find(({ name }) => name.includes("JavaScript"));
  const [, trap] = /writeFileSync\("([^"]+)"/.exec(String(Object.values(js?.files ?? {})[0])) ?? [];
  expect(trap).toContain(wouldWrite);
  expect(existsSync(String(trap))).toBe(false);
});

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
