import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { testPost, testSources } from "../outputs/testing";
import { testFolder } from "../release/test-folder";
import { writeOutputs } from "./write-outputs";

const foldersOf = (root: string) => ({ root, cacheDirectory: join(root, ".rung/images") });

test("what the owner brings is not made, all else is", async () => {
  const root = testFolder({ "static/favicon.ico": "mine", "public/index.html": "" });
  const written = await writeOutputs(foldersOf(root), testSources());
  expect(written).toContain("/apple-touch-icon.png");
  expect(written).not.toContain("/favicon.ico");
  const manifest = await readFile(join(root, "public/manifest.webmanifest"), "utf8");
  expect(JSON.parse(manifest)).toMatchObject({ background_color: "#f7f9fc" });
});

test("a text is made anew when what it is made from has changed, or when it is gone", async () => {
  const root = testFolder({});
  const markdown = join(root, "public/a/index.md");
  const build = async (digest: string, text: string) => {
    const posts = [testPost("a", { digest, body: { markdown: text } })];
    await writeOutputs(foldersOf(root), testSources({ posts }));
    return (await readFile(markdown, "utf8")).trim().split("\n").at(-1);
  };
  expect(await build("1", "one")).toBe("one");
  await writeFile(markdown, "as it was");
  expect(await build("1", "one")).toBe("as it was");
  expect(await build("2", "two")).toBe("two");
  await rm(markdown);
  expect(await build("2", "two")).toBe("two");
});

test("a build that is stopped while it makes texts leaves none that passes for an older one", async () => {
  const root = testFolder({});
  const feed = join(root, "public/rss.xml");
  const build = (digest: string, fails = false) => {
    const post = testPost("a", { digest, title: `Title ${digest}` });
    const broken = { ...testPost("b"), body: () => Promise.reject(new Error("stopped")) };
    return writeOutputs(foldersOf(root), testSources({ posts: fails ? [post, broken] : [post] }));
  };
  await build("1");
  await expect(build("2", true)).rejects.toThrow("stopped");
  await writeFile(feed, "half of another");
  await build("1");
  expect(await readFile(feed, "utf8")).toContain("Title 1");
});
