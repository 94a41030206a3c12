import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { readFiles, testFolder } from "../../tests/support/test-folder";
import { readBody } from "./documents";
import { problemsIn, readFolder } from "./read-folder";

const project = testFolder({ "src/x.ts": "", "package.json": "" });
const post = (body: string) => `---\ntitle: A\ndate: 2026-01-02\ntopics: [pay]\n---\n${body}`;
const topics = { "topics.yml": "- id: pay\n  title: Pay\n" };

function contentFolder(files: Record<string, string>) {
  const content = testFolder({ ...topics, ...files });
  const folder = join(content, ".images");
  const render = { pathPrefix: "", imageCacheDirectory: folder, imageOutputDirectory: folder };
  const read = () => readFolder(project, content, { render });
  const problems = async () =>
    (
      await problemsIn(await read(), {
        project,
        now: new Date("2026-06-01"),
        draws: () => true,
        pages: () => new Set(),
      })
    ).map(({ rule, line, column }) => `${line}:${column} ${rule}`);
  return { content, read, problems };
}

const made = async ({ documents }: Awaited<ReturnType<typeof readFolder>>, path: string) => {
  const key = documents.bodyKeyOf(path);
  return key === undefined ? undefined : readBody(documents.place.bodies, key);
};

test("a text is rendered once for each state of its file", async () => {
  const { content, read } = contentFolder({ "posts/a.md": post("One.") });
  const first = await read();
  expect((await made(first, "posts/a.md"))?.context).toBe("<p>One.</p>");
  const key = first.documents.bodyKeyOf("posts/a.md") ?? "";
  const stored = join(first.documents.place.bodies, `${key}.json`);
  writeFileSync(stored, JSON.stringify({ context: "as it was kept" }));
  expect((await made(await read(), "posts/a.md"))?.context).toBe("as it was kept");
  writeFileSync(join(content, "posts/a.md"), post("Two."));
  const second = await read();
  expect((await made(second, "posts/a.md"))?.context).toBe("<p>Two.</p>");
  expect(Object.keys(await readFiles(second.documents.place.bodies))).toHaveLength(1);
});

test("a text is rendered anew when a picture beside it changes", async () => {
  const { content, read } = contentFolder({ "posts/a/index.md": post("![a](b.png)") });
  const picture = (background: string) =>
    sharp({ create: { width: 2, height: 2, channels: 3, background } })
      .png()
      .toFile(join(content, "posts/a/b.png"));
  await picture("red");
  const red = await made(await read(), "posts/a/index.md");
  await picture("#0000ff");
  const blue = await made(await read(), "posts/a/index.md");
  expect(red?.pictures.length).toBeGreaterThan(0);
  expect(blue?.pictures).not.toEqual(red?.pictures);
});

test("what rendering found of a picture is not said once the picture is another one", async () => {
  const { content, read } = contentFolder({ "posts/a/index.md": post("![a](b.png)") });
  const { documents, files } = await read();
  expect(documents.renderProblems(files).map(({ rule }) => rule)).toEqual(["image-missing"]);
  writeFileSync(join(content, "posts/a/b.png"), "");
  expect(documents.renderProblems(files)).toEqual([]);
});

test("a store that was cut off counts as none", async () => {
  const { read } = contentFolder({ "posts/a.md": post("One.") });
  const { documents } = await read();
  writeFileSync(documents.place.index, "half");
  expect((await made(await read(), "posts/a.md"))?.context).toBe("<p>One.</p>");
});

test("every problem is found before anything is built, each once", async () => {
  const { problems } = contentFolder({
    "posts/a/index.md": post("![a desk](gone.png) [b](/nowhere/)\n"),
    "posts/b/index.md": "---\ntitle: B\n---\nText.\n",
    "posts/c/index.md": post(`${"> ".repeat(20_000)}deep`).replace("title: A", "title: C"),
  });
  expect(await problems()).toEqual([
    "6:1 image-missing",
    "6:21 link-broken",
    "1:1 field-missing",
    "1:1 no-topic",
    "6:1 markup-too-dense",
  ]);
});

test("what is kept of a folder does not depend on another folder", async () => {
  const one = contentFolder({ "posts/a.md": post("One.") });
  const two = contentFolder({ "posts/a.md": post("Two.") });
  await one.read();
  await two.read();
  mkdirSync(join(two.content, "posts/more"));
  expect((await made(await one.read(), "posts/a.md"))?.context).toBe("<p>One.</p>");
});

test("code that would take for ever stays plain, and a line says where", async () => {
  const code = `\`\`\`css\n${"a\\".repeat(40)}\n\`\`\``;
  const { read, problems } = contentFolder({ "posts/a.md": post(`Before.\n\n${code}`) });
  expect((await made(await read(), "posts/a.md"))?.context).toContain(
    `<code class="language-css">${"a\\".repeat(40)}`,
  );
  expect(await problems()).toEqual(["9:1 code-slow"]);
});
