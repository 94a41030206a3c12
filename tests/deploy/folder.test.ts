import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderTarget } from "../../src/deploy/folder-target";
import { localPlace, type Place } from "../../src/deploy/place";
import type { Plan, Release, Target } from "../../src/deploy/target";
import { describeWith } from "../server/installed";
import { testFolder } from "../support/test-folder";
import { builtSite, NotedReport, picture, styleSheet } from "./site";
import { describeWithSshd } from "./sshd";

describeWith("rsync", () => {
  describe("file://", () => {
    isWholeAndKind(localPlace);
    isCareful(localPlace);
  });
  describe("ssh://", () => describeWithSshd(isWholeAndKind));
});

/** Of this test. */
let root: string;
beforeEach(() => {
  root = join(testFolder(), "srv", "www");
});
const current = (path: string): string => join(root, "current", path);
const live = (path: string): string => readFileSync(current(path), "utf8");

/** What readers see. */
function isWholeAndKind(placeOf: (folder: string) => Place): void {
  const target = () => folderTarget(placeOf(root), { keep: 5 });
  const deploy = (release: Release) => deployTo(target(), release);

  test("a first release is whole, and only what a server uses is sent", async () => {
    const release = await builtSite({ look: "red", pages: { x: "one" } });
    const plan = await deploy(release);
    expect(plan).toMatchObject({ live: undefined, upToDate: false });
    expect(new Set(plan.changes.map(({ kind }) => kind))).toEqual(new Set(["new"]));
    expect(readdirSync(current("")).sort()).toEqual(
      [".rung", "404.html", "404.html.br", "404.html.gz", "index.html", "index.html.br"]
        .concat(["index.html.gz", "rss.xml", "static", "x"])
        .concat(["", ".br", ".gz"].map((suffix) => styleSheet("red") + suffix))
        .sort(),
    );
    expect(readdirSync(current(".rung")).sort()).toContain("nginx.conf");
    // A server that runs as somebody else cannot give away the names of unlisted posts.
    expect(statSync(current(".rung/manifest.json")).mode & 0o777).toBe(0o600);
    expect(statSync(current("x/index.html")).mode & 0o777).toBe(0o644);
    expect(readdirSync(root).sort()).toEqual(["current", "releases"]);
  });

  test("what did not change keeps its time and takes no room; what did has a later second", async () => {
    await deploy(await builtSite({ look: "red", pages: { x: "one", y: "same" } }));
    const before = (path: string) => statSync(current(path));
    const same = before("y/index.html");
    const changed = before("x/index.html");
    const plan = await deploy(await builtSite({ look: "red", pages: { x: "two", y: "same" } }));
    expect(plan.changes).toEqual([
      expect.objectContaining({ kind: "changed", path: "x/index.html" }),
    ]);
    expect(live("x/index.html")).toContain("two");
    expect(before("y/index.html")).toMatchObject({ ino: same.ino, mtimeMs: same.mtimeMs });
    expect(Math.floor(before("x/index.html").mtimeMs / 1000)).toBeGreaterThan(
      Math.floor(changed.mtimeMs / 1000),
    );
  });

  test("open pages of former releases still find their assets, after a rollback too", async () => {
    await deploy(await builtSite({ look: "red", pages: { x: "one" } }));
    await deploy(await builtSite({ look: "green", pages: { x: "one" } }));
    const plan = await deploy(await builtSite({ look: "blue", pages: { x: "one" } }));
    expect(plan.changes.filter(({ kind }) => kind === "removed")).toEqual([]);
    for (const look of ["red", "green", "blue"]) {
      expect(live(styleSheet(look))).toContain(look);
      expect(live(picture(look))).toContain(look);
      expect(statSync(current(`${styleSheet(look)}.br`)).size).toBeGreaterThan(0);
    }
    await (await target().rollback()).apply(new NotedReport());
    for (const look of ["red", "green", "blue"]) expect(live(styleSheet(look))).toContain(look);
  });
}

/** What owners see. */
function isCareful(placeOf: (folder: string) => Place): void {
  const target = (keep = 5) => folderTarget(placeOf(root), { keep });
  const deploy = (release: Release, keep?: number) => deployTo(target(keep), release);

  test("the last N releases are kept, and the way back goes from one to the one before it", async () => {
    const releases: Release[] = [];
    for (const text of ["one", "two", "three", "four"]) {
      const release = await builtSite({ look: "red", pages: { x: text } });
      releases.push(release);
      await deploy(release, 3);
    }
    const ids = releases.map(({ manifest }) => manifest.release);
    const history = async () =>
      (await target().history()).map(({ release, live }) => [release, live]);
    expect(await history()).toEqual([
      [ids[3], true],
      [ids[2], false],
      [ids[1], false],
    ]);
    const back = async () => (await target().rollback()).apply(new NotedReport());
    await back();
    expect(live("x/index.html")).toContain("three");
    expect(await history()).toEqual([
      [ids[3], false],
      [ids[2], true],
      [ids[1], false],
    ]);

    // What was rolled back is not what a later release came after.
    await deploy(await builtSite({ look: "red", pages: { x: "five" } }), 3);
    await back();
    expect(live("x/index.html")).toContain("three");
    await expect(target().rollback()).rejects.toThrow("keeps no release before the live one");
  });

  test("the same release again is nothing to do", async () => {
    const pages = { x: "one" };
    await deploy(await builtSite({ look: "red", pages }));
    const plan = await target().plan(await builtSite({ look: "red", pages }));
    expect(plan).toMatchObject({ upToDate: true, changes: [] });
  });

  test("changed redirects ask for a reload of the server", async () => {
    const pages = { x: "one" };
    await deploy(await builtSite({ look: "red", pages }));
    const plan = await deploy(
      await builtSite({ look: "red", pages, redirects: [{ from: "/old/", to: "/x/" }] }),
    );
    expect(plan.changes).toEqual([]);
    expect(plan.also.join()).toContain("reload your server");
    expect(live(".rung/nginx.conf")).toContain("/old/");
  });

  test("a site under a path prefix lies under it", async () => {
    for (const look of ["red", "blue"])
      await deploy(await builtSite({ look, pages: { x: look }, pathPrefix: "/blog" }));
    expect(live("blog/x/index.html")).toContain("blue");
    expect(live(`blog/${styleSheet("red")}`)).toContain("red");
    expect(live(".rung/nginx.conf")).toContain("/blog");
  });

  test("two at once: one refuses", async () => {
    await deploy(await builtSite({ look: "red", pages: { x: "one" } }));
    const release = await builtSite({ look: "red", pages: { x: "two" } });
    const plans = [await target().plan(release), await target().plan(release)];
    const ends = await Promise.allSettled(plans.map((plan) => plan.apply(new NotedReport())));
    const failed = ends.flatMap((end) => (end.status === "rejected" ? [String(end.reason)] : []));
    expect(failed).toEqual([expect.stringMatching(/under way|in the meantime/)]);
    expect(live("x/index.html")).toContain("two");
    expect(readdirSync(join(root, "releases"))).toHaveLength(2);
    expect(readdirSync(root).sort()).toEqual(["current", "releases"]);
  });

  test("something else went live since the plan was made", async () => {
    await deploy(await builtSite({ look: "red", pages: { x: "one" } }));
    const plan = await target().plan(await builtSite({ look: "red", pages: { x: "two" } }));
    await deploy(await builtSite({ look: "red", pages: { x: "three" } }));
    await expect(plan.apply(new NotedReport())).rejects.toThrow("run this again");
    expect(live("x/index.html")).toContain("three");
  });

  test("a lock of another machine is explained, and one of a dead process taken over", async () => {
    const release = await builtSite({ look: "red", pages: { x: "one" } });
    mkdirSync(join(root, "releases/.part-1"), { recursive: true });
    writeFileSync(join(root, ".lock.elsewhere.4"), "ann@laptop, since 2026-11-24T10:00:00.000Z\n");
    const plan = await target().plan(release);
    await expect(plan.apply(new NotedReport())).rejects.toThrow(
      `(ann@laptop, since 2026-11-24T10:00:00.000Z); wait for its end, or, if it was interrupted, remove ${root}/.lock.elsewhere.4`,
    );
  });

  test("what is served from that folder but not ours is left alone", async () => {
    mkdirSync(join(root, "current"), { recursive: true });
    const release = await builtSite({ look: "red", pages: { x: "one" } });
    await expect(target().plan(release)).rejects.toThrow("move it away");
  });
}

async function deployTo(target: Target, release: Release): Promise<Plan> {
  const plan = await target.plan(release);
  await plan.apply(new NotedReport());
  return plan;
}
