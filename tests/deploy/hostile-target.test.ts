import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { openRelease } from "../../src/cli/deploy/open-release";
import { folderTarget } from "../../src/deploy/folder-target";
import { localPlace } from "../../src/deploy/place";
import type { Release } from "../../src/deploy/target";
import { manifestFile, releaseId } from "../../src/release/manifest";
import { describeWith } from "../server/installed";
import { testFolder } from "../support/test-folder";
import { builtSite, NotedReport } from "./site";

let root: string;
/** Exists once a command of an attacker has run. */
let ran: string;
beforeEach(() => {
  const folder = testFolder();
  root = join(folder, "www");
  ran = join(folder, "ran");
});

const target = () => folderTarget(localPlace(root), { keep: 2, varnish: "http://127.0.0.1:1" });
const deploy = async (release: Release): Promise<void> => {
  const plan = await folderTarget(localPlace(root), { keep: 2 }).plan(release);
  await plan.apply(new NotedReport());
};
const current = (path: string): string => join(root, "current", path);
const site = (text: string, look = "red") => builtSite({ look, pages: { x: text } });

/** Changes a JSON file of the live release. */
function forge(path: string, change: (value: Record<string, unknown>) => object): void {
  const value = JSON.parse(readFileSync(current(path), "utf8"));
  writeFileSync(current(path), JSON.stringify(change(value)));
}

describeWith("rsync", () => {
  test.each<[string, (content: Record<string, unknown>) => object]>([
    ["release", (content) => ({ ...content, format: 1, release: ". d*/z;touch RAN" })],
    [
      "pathPrefix",
      ({ site, ...content }) => {
        const changed = { site: { ...(site as object), pathPrefix: "/../../../x" }, ...content };
        return { format: 1, release: releaseId(changed), ...changed };
      },
    ],
  ])("a release whose manifest has a forged %s is not deployed", async (field, change) => {
    const { directory } = await site("one");
    const file = join(directory, manifestFile);
    const { format: _, release: __, ...content } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify(change(content)));
    await expect(openRelease(directory)).rejects.toThrow(field);
  });

  test("a release whose rules for hosts were changed is not deployed", async () => {
    const { directory } = await site("one");
    writeFileSync(join(directory, ".rung/nginx.conf"), "load_module /tmp/x.so;");
    await expect(openRelease(directory)).rejects.toThrow(".rung/nginx.conf is not as the build");
  });

  test("what a target holds is never read as a command", async () => {
    await deploy(await site("one"));
    const asset = { path: `x\nASSETS\ntouch ${ran}\n`, digest: "0".repeat(64), bytes: 1 };
    forge(".rung/deploy.json", (record) => ({
      ...record,
      kept: [{ ...asset, left: new Date().toISOString() }],
    }));
    await expect(target().plan(await site("two"))).rejects.toThrow(
      /^releases\/\S+\/\.rung\/deploy\.json in the target folder is damaged: "kept"\.0\."path": [^\n]+ then deploy again$/,
    );

    forge(".rung/deploy.json", (record) => ({ ...record, kept: [] }));
    writeFileSync(join(root, ".stale"), `/x/\nSTALE\ntouch ${ran}\n`);
    await expect(target().plan(await site("two"))).rejects.toThrow(/^\.stale .+ is damaged: .+/);
    expect(existsSync(ran)).toBe(false);
  });

  test.each([
    ["deploy.json", "{"],
    ["deploy.json", '{"format":1}'],
    ["manifest.json", ""],
  ])("a damaged %s is named, and what to do", async (file, text) => {
    await deploy(await site("one"));
    writeFileSync(current(`.rung/${file}`), text);
    const line = new RegExp(`^releases/\\S+/.rung/${file} .+ damaged: .+ then deploy again$`);
    await expect(target().plan(await site("two"))).rejects.toThrow(line);
  });

  test("a folder that only looks like a release is named", async () => {
    mkdirSync(join(root, "releases/20260101T000000Z-01234567"), { recursive: true });
    await expect(target().history()).rejects.toThrow(
      "releases/20260101T000000Z-01234567/.rung/deploy.json in the target folder is damaged",
    );
  });

  test("a lock whose process number lives again names its file", async () => {
    mkdirSync(root);
    const lock = join(root, `.lock.${hostname()}.${process.pid}`);
    writeFileSync(lock, "\u001b[31mann\n");
    await expect(deploy(await site("one"))).rejects.toThrow(
      `([31mann); wait for its end, or, if it was interrupted, remove ${lock}`,
    );
  });

  test("files whose names rsync reads in its own way arrive", async () => {
    const names = ["#a.pdf", ";b.txt", " c d.txt", "-e.txt", "[f]*.txt"];
    const release = await builtSite({
      look: "red",
      pages: { x: "one" },
      files: Object.fromEntries(names.map((name) => [name, name])),
    });
    await deploy(release);
    for (const name of names) expect(readFileSync(current(name), "utf8")).toBe(name);
  });

  test("what did not arrive never goes live", async () => {
    await deploy(await site("one"));
    const release = await site("two");
    const forgetful = { ...localPlace(root), rsyncOptions: ["--exclude=/x/index.html"] };
    const plan = await folderTarget(forgetful, { keep: 2 }).plan(release);
    await expect(plan.apply(new NotedReport())).rejects.toThrow(
      /^1 files did not arrive whole: expected x\/index\.html with \d+ bytes, found none; /,
    );
    expect(readFileSync(current("x/index.html"), "utf8")).toContain("one");
    await deploy(release);
    expect(readFileSync(current("x/index.html"), "utf8")).toContain("two");
  });
});
