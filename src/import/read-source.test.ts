import { symlinkSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { archiveOf } from "../../tests/support/test-archive";
import { testFolder, writeFiles } from "../../tests/support/test-folder";
import { openSource } from "./read-source";

const csv =
  "post_id,post_date,is_published,type,audience,title\n1.a,2024-01-01,true,newsletter,everyone,A\n";
const wordpress = "<rss><channel><wp:wxr_version>1.2</wp:wxr_version></channel></rss>";
const ghost = '{"db":[{"data":{"posts":[]}}]}';
const markdown = "---\ntitle: A\ndate: 2020-01-01\n---\nText.\n";

test.each([
  ["a Substack export", "any.name", archiveOf([{ path: "posts.csv", text: csv }])],
  ["a WordPress export", "blog.xml", `\ufeff  <?xml version="1.0"?>${wordpress}`],
  ["a Ghost export", "ghost.json", `\ufeff ${ghost}`],
])("%s is known by its beginning", async (name, file, content) => {
  const path = join(testFolder({ [file]: content }), file);
  expect((await openSource(file, path, "/nowhere")).source.name).toBe(name);
});

test.each([
  ["nothing", "x.zip", ""],
  ["prose", "x.txt", "Dear Nora"],
  ["another archive", "x.zip", archiveOf([{ path: "a.txt", text: "x" }])],
  ["other XML", "x.xml", "<svg/>"],
  ["other JSON", "x.json", '{"a":1}'],
])("%s is refused with what is expected", async (_name, file, content) => {
  const path = join(testFolder({ [file]: content }), file);
  await expect(openSource(file, path, "/nowhere")).rejects.toThrow("is no export that can be read");
});

test("a folder gives its posts and images; the target in it is no part of it, and links are not followed", async () => {
  const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: "#654" } })
    .png()
    .toBuffer();
  const folder = testFolder({ "a.md": markdown, "p.png": png, "bad.png": "no image" });
  writeFiles(folder, { "imported/posts/a/index.md": markdown, "node_modules/x/b.md": markdown });
  symlinkSync(join(testFolder({ "secret.png": png }), "secret.png"), join(folder, "link.png"));
  const { source, readImage } = await openSource("blog", folder, join(folder, "imported"));
  expect(source.items.map(({ where }) => where)).toEqual(["a.md"]);
  expect(await readImage("p.png")).toEqual({ bytes: png });
  expect(await readImage("bad.png")).toEqual({ fault: "it is no image that can be read" });
  expect(await readImage("link.png")).toBeUndefined();
  expect(await readImage("../a.png")).toBeUndefined();
});

test("an unpacked Substack export is one too", async () => {
  const folder = testFolder({
    "posts.csv": csv,
    "posts/1.a.html": "<p>A</p>",
    "email_list.csv": "x",
  });
  const { source } = await openSource("export", folder, "/nowhere");
  expect(source).toMatchObject({ name: "a Substack export", items: [{ title: "A" }], notes: [] });
});

test("what does not exist is a wrong use", async () => {
  await expect(openSource("x", "/nowhere/x", "/nowhere")).rejects.toThrow('no file or folder "x"');
});

test("an import is not imported into itself", async () => {
  const folder = testFolder({ "posts/a/index.md": markdown });
  for (const path of [folder, join(folder, "posts")]) {
    await expect(openSource("imported", path, folder)).rejects.toThrow("is the target itself");
  }
});
