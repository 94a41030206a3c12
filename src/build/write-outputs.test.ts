import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { testPost, testSources } from "../../tests/support/output-sources";
import { testFolder } from "../../tests/support/test-folder";
import { writeOutputs } from "./write-outputs";

const foldersOf = (root: string) => ({
  outputDirectory: join(root, "outputs"),
  staticDirectory: join(root, "static"),
  cacheDirectory: join(root, "images"),
});

test("what the owner brings is not made, all else is", async () => {
  const root = testFolder({ "static/favicon.ico": "mine" });
  const written = await writeOutputs(foldersOf(root), testSources());
  expect(written).toContain("/apple-touch-icon.png");
  expect(written).not.toContain("/favicon.ico");
  const manifest = await readFile(join(root, "outputs/manifest.webmanifest"), "utf8");
  expect(JSON.parse(manifest)).toMatchObject({ background_color: "#f7f9fc" });
});

test("a text is made anew when what it is made from has changed, or when it is gone", async () => {
  const root = testFolder({});
  const markdown = join(root, "outputs/a/index.md");
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
