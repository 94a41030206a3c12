import { rm } from "node:fs/promises";
import { join } from "node:path";
import { element, elements, linksIn, pagesOf, textOf } from "../fixture-site/built-site";
import { siteRootOf } from "../fixture-site/places";
import { build } from "../support/command";
import { testFolder, writeFiles } from "../support/test-folder";

const made: string[] = [];
afterAll(async () => {
  for (const content of made) await rm(siteRootOf(content), { recursive: true, force: true });
});

function contentFolder(files: Readonly<Record<string, string>>) {
  const folder = testFolder(files);
  const content = join(folder, "content");
  made.push(content);
  return { content, out: join(folder, "dist") };
}

test("without any post, home says how to begin; then the first post brings kinds of pages that nobody needed before", async () => {
  const { content, out } = contentFolder({ "content/.keep": "" });
  await build(["--content", content, "--out", out]);
  const [home] = (await pagesOf(out)).filter(({ path }) => path === "/");
  const text = textOf(element(home?.document ?? fail(), "main"));
  expect(text).toContain("There is no post yet.");
  expect(text).toContain("content/posts/my-first-answer/index.md");

  writeFiles(content, {
    "posts/my-first-answer/index.md":
      "---\ntitle: My first answer\ndate: 2026-01-05\ntopics: [learning]\n---\n\nIt is here.\n",
  });
  await build(["--content", content, "--out", out]);
  const pages = await pagesOf(out);
  for (const path of ["/", "/my-first-answer/", "/topics/learning/"]) {
    const main = element(pages.find((page) => page.path === path)?.document ?? fail(), "main");
    expect(textOf(main)).toContain("My first answer");
  }
});

test("a folder of another Gatsby blog builds as it is", async () => {
  const posts = {
    "hello-world":
      'title: Hello World\ndate: "2015-05-01T22:12:03.284Z"\ndescription: "Hello World"',
    "my-second-post": 'title: My Second Post, from Łódź!\ndate: "2015-05-06T23:46:37.121Z"',
    "new-beginnings":
      'title: New Beginnings\ndate: "2015-05-28T22:40:32.169Z"\ndescription: This is a custom description for SEO and Open Graph purposes, rather than the default generated excerpt. Simply add a description field to the frontmatter.\nlayout: post\ntags: [beginnings, Blog posts]',
  };
  const { content, out } = contentFolder(
    Object.fromEntries(
      Object.entries(posts).map(([name, fields]) => [
        `content/blog/${name}/index.md`,
        `---\n${fields}\n---\n\nWow! I love blogging so much already.\n\n![Chinese Salty Egg](https://upload.example/egg.jpg)\n\n\`\`\`js\nconsole.log(1)\n\`\`\`\n`,
      ]),
    ),
  );
  const { stdout } = await build(["--content", content, "--out", out]);
  expect(stdout).toContain(
    `${content}/blog/my-second-post/index.md:2:8 warning missing-glyph the font of share images has no "Ł", "ź"`,
  );
  const pages = await pagesOf(out);
  // Whoever waits sees how far it is, and that it does not hang.
  for (const phase of ["Run queries", "Write pages"]) {
    expect(stdout).toMatch(new RegExp(`^ +${phase} +${pages.length} of ${pages.length} `, "m"));
  }
  expect(stdout).toMatch(/^ +Check content +3 posts /m);
  expect(stdout).toMatch(/^ +Write outputs +(\d+) of \1 /m);
  const paths = pages.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "/hello-world/",
      "/my-second-post/",
      "/new-beginnings/",
      "/topics/beginnings/",
    ]),
  );
  const home = pages.find(({ path }) => path === "/")?.document ?? fail();
  expect(elements(home, "h3").map((heading) => [textOf(heading), ...linksIn(heading)])).toEqual([
    ["New Beginnings", "/new-beginnings/"],
    ["My Second Post, from Łódź!", "/my-second-post/"],
    ["Hello World", "/hello-world/"],
  ]);
  // Its warnings are for the author, not for readers.
  for (const { html } of pages) expect(html).not.toMatch(/unknown-field|:\d+ warning /);
});

function fail(): never {
  throw new Error("expected a home page");
}
