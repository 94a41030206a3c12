import { readFileSync } from "node:fs";
import { join } from "node:path";
import { project } from "../fixture-site/places";
import { runCommand } from "../support/command";
import { readFiles, testFolder, writeFiles } from "../support/test-folder";

const post = (title: string, body: string): string =>
  `---\ntitle: ${title}\ndate: "2015-05-28T22:40:32.169Z"\ndescription: A description\n---\n\n${body}\n`;

/** The folder of a blog that began as gatsby-starter-blog. */
const starter = {
  "gatsby-config.js": "module.exports = { siteMetadata: { siteUrl: `https://old.example/` } }",
  "content/blog/hello-world/index.md": post(
    "Hello World",
    "See [the second](../my-second-post/) and [the third](https://old.example/new-beginnings/).",
  ),
  "content/blog/my-second-post/index.md": post("My Second Post!", "Second."),
  "content/blog/new-beginnings/index.md": post("New Beginnings", "Third."),
};

test("a starter's folder, twice: what its author edited meanwhile is kept, all else is the same", async () => {
  const folder = testFolder(starter);
  const to = join(folder, "imported");
  const run = () => runCommand("import", [folder, "--to", to]);
  const first = await run();
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toContain("a folder of Markdown files of a Gatsby site of 3 posts");
  expect(first.stdout).toMatch(/taken +3 +0 question and answer, 3 articles/);
  const before = await readFiles(to);
  expect(Object.keys(before)).toEqual([
    ".import.json",
    "import-report.md",
    "posts/hello-world/index.md",
    "posts/my-second-post/index.md",
    "posts/new-beginnings/index.md",
  ]);
  expect(before["posts/hello-world/index.md"]).toContain(
    "See [the second](/my-second-post/) and [the third](/new-beginnings/).",
  );

  const edited = post("My Second Post!", "Second, and better.");
  writeFiles(to, { "posts/my-second-post/index.md": edited });
  const second = await run();
  expect(second).toMatchObject({ code: 0, stderr: "" });
  expect(second.stdout).toMatch(/kept +1 +you edited or removed them/);
  const after = await readFiles(to);
  expect(after["import-report.md"]).toContain("kept as you edited it");
  const { "import-report.md": _report, ...others } = after;
  const { "import-report.md": _former, ...same } = before;
  expect(others).toEqual({ ...same, "posts/my-second-post/index.md": edited });
});

test("a WordPress export that breaks off: what is whole comes along, and the exit code tells", async () => {
  const fixture = join(project, "src/import/sources/fixtures/wordpress.xml");
  const whole = readFileSync(fixture, "utf8");
  const folder = testFolder({ "blog.xml": whole.slice(0, whole.indexOf("Who we are")) });
  const to = join(folder, "imported");
  const outcome = await runCommand("import", [join(folder, "blog.xml"), "--to", to]);
  expect(outcome).toMatchObject({ code: 1, stderr: "" });
  expect(outcome.stdout).toContain("item 7 the file ends in the middle of it; export again");
  const files = await readFiles(to);
  expect(files["posts/dont-take-it/index.md"]).toContain("## Question\n\nThey offered me");
  expect(files["import-report.md"]).toContain("## Not taken (1)");
});
