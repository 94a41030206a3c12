import { readdirSync, readFileSync } from "node:fs";
import { testFolder, writeFiles } from "../../../tests/support/test-folder";
import { neutralFiles } from "./neutral-content";
import { isUnnamed } from "./proposed-facts";
import { contentDigest, isSample, samplePosts } from "./samples";
import { readSiteFacts } from "./site-facts";

/** An owner's content is nobody else's business. */
const upstream = isUnnamed(readSiteFacts(readFileSync("src/site.ts", "utf8")));

(upstream ? test : test.skip)("what is noted of the samples is what they are", async () => {
  const changed: string[] = [];
  const posts = readdirSync("content/posts").map((name) => `posts/${name}`);
  for (const path of [...posts, ...Object.keys(neutralFiles), "authors/editors.md"]) {
    if (!(await isSample("content", path))) changed.push(path);
  }
  // After a change of the samples: npm run samples
  expect({ changed, posts: [...samplePosts].sort() }).toEqual({ changed: [], posts: posts.sort() });
});

test("a text has one digest, whatever its line ends", async () => {
  const folder = testFolder({ "a.md": "one\ntwo\n", "b.md": "one\r\ntwo\r\n", "c.md": "one\n" });
  const [a, b, c] = await Promise.all(
    ["a.md", "b.md", "c.md"].map((p) => contentDigest(folder, p)),
  );
  expect(a).toBe(b);
  expect(a).not.toBe(c);
});

test("a folder with one more file, or one of another name, is another", async () => {
  const folder = testFolder({ "x/index.md": "1", "y/index.md": "1", "z/other.md": "1" });
  const [x, y, z] = await Promise.all(["x", "y", "z"].map((path) => contentDigest(folder, path)));
  expect(x).toBe(y);
  expect(x).not.toBe(z);
  writeFiles(folder, { "x/picture.png": "2" });
  expect(await contentDigest(folder, "x")).not.toBe(y);
});

test("what is not there, or did not come with the project, is no sample", async () => {
  const folder = testFolder({ "posts/mine/index.md": "Mine." });
  expect(await isSample(folder, "posts/mine")).toBe(false);
  expect(await isSample(folder, "posts/gone")).toBe(false);
});
