import { join } from "node:path";
import { type Files, testFolder } from "../../tests/support/test-folder";
import { brokenLines } from "./broken-reference";
import { whereWritten } from "./where-written";

const post = (body: string, fields = ""): string =>
  `---\ntitle: T\ndate: 2026-01-02\n${fields}---\n\n${body}\n`;

function written(files: Files, pathPrefix = "") {
  const project = testFolder({ "src/site.ts": "", ...files });
  const shownDirectory = join(project, "content");
  const siteUrl = `https://rung.example${pathPrefix}`;
  const places = whereWritten({ project, shownDirectory, pathPrefix, siteUrl });
  const short = (found: readonly string[]) =>
    found.map((place) => place.replace(`${project}/`, ""));
  return {
    places,
    reference: async (broken: Parameters<typeof places.reference>[0]) =>
      short(await places.reference(broken)),
    redirect: async (from: string) => short(await places.redirect(from)),
  };
}

test.each<[string, string, string, string[]]>([
  ["an inline link", "posts/x/index.md", "See [it](/gone/).", ["6:5"]],
  ["each of two links", "posts/x/index.md", "[it](/gone/)\n\nand [it](../gone)", ["6:1", "8:5"]],
  ["a definition", "posts/x/index.md", "[it]\n\n[it]: /gone/#a", ["8:1"]],
  ["HTML", "posts/x/index.md", 'A <a href="/gone/">b</a>', ["6:3"]],
  ["a whole address", "posts/x/index.md", "<https://rung.example/gone/>", ["6:1"]],
  ["percent signs", "posts/x/index.md", "[it](/%67one/)", ["6:1"]],
  ["a page", "pages/x/index.md", "[it](/gone/)", ["6:1"]],
  ["nothing of the kind", "posts/x/index.md", "[it](/gone-too/) `/gone/`", []],
])("%s is found by file, line and column", async (_, path, body, places) => {
  const { reference } = written({ [`content/${path}`]: post(body) });
  expect(await reference({ file: "gone/", from: ["topics/a/index.html", "x/index.html"] })).toEqual(
    places.map((place) => `content/${path}:${place}`),
  );
});

test("a link in a short answer, and in an author's own file", async () => {
  const { reference } = written({
    "content/posts/x/index.md": post("Text.", "shortAnswer: See [it](/gone/).\n"),
    "content/authors/ada.md": "---\nname: Ada\nlinks:\n  - https://rung.example/gone/\n---\n",
  });
  expect(await reference({ file: "gone/", from: ["x/index.html"] })).toEqual([
    "content/posts/x/index.md:4:23",
  ]);
  expect(await reference({ file: "gone/", from: ["authors/ada/index.html"] })).toEqual([
    "content/authors/ada.md:4:5",
  ]);
});

test("a list that quotes a post is not to blame; the post is", async () => {
  const { reference } = written({
    "content/posts/x/index.md": post("Text.", "shortAnswer: See [it](/gone/).\n"),
    "content/posts/y/index.md": post("Text."),
  });
  expect(await reference({ file: "gone/", from: ["index.html", "y/index.html"] })).toEqual([
    "content/posts/x/index.md:4:23",
  ]);
});

test("a place that a page does not have", async () => {
  const { reference } = written({
    "content/posts/x/index.md": post("[a](#thre) [b](/y/#thre) [c](/y/)"),
    "content/posts/y/index.md": post("## There"),
  });
  const from = ["x/index.html"];
  expect(await reference({ file: "x/index.html", fragment: "thre", from })).toEqual([
    "content/posts/x/index.md:6:1",
  ]);
  expect(await reference({ file: "y/index.html", fragment: "thre", from })).toEqual([
    "content/posts/x/index.md:6:12",
  ]);
});

test("under a path prefix, with and without it", async () => {
  const { reference } = written(
    { "content/posts/x/index.md": post("[a](/gone/) [b](/blog/gone/) [c](/shop/gone/)") },
    "/blog",
  );
  expect(await reference({ file: "gone/", from: ["x/index.html"] })).toEqual([
    "content/posts/x/index.md:6:1",
    "content/posts/x/index.md:6:13",
  ]);
});

test("what no content writes is looked for in the owner's pages, then in the code", async () => {
  const { reference, places } = written({
    "content/posts/x/index.md": post("Text."),
    "static/old.html": '<p>\n  <a href="gone/">',
    "src/site.ts": 'const a = "/gone/";\nconst b = "/gone/too/";\n',
  });
  expect(await reference({ file: "gone/", from: ["old.html"] })).toEqual(["static/old.html:2:3"]);
  expect(await reference({ file: "gone/", from: ["index.html"] })).toEqual(["src/site.ts:1:12"]);
  const nowhere = { file: "away/", from: ["index.html"] };
  expect(await brokenLines(nowhere, places)).toEqual([
    expect.stringMatching(/^\/ refers to \/away\/, .* look in src\/site\.ts, /),
  ]);
});

test("an old address, in redirects.yml and among the aliases of a post", async () => {
  const { redirect } = written({
    "content/redirects.yml": "# Moved.\n/old/: /x/\n/older/: gone\n",
    "content/posts/x/index.md": post("Text.", "aliases: [/was/, /oldest]\n"),
  });
  expect(await redirect("/old/")).toEqual(["content/redirects.yml:2:1"]);
  expect(await redirect("/older/")).toEqual(["content/redirects.yml:3:1"]);
  expect(await redirect("/oldest/")).toEqual(["content/posts/x/index.md:4:18"]);
});
