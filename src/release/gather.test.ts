import { join } from "node:path";
import { type Files, testFolder } from "../../tests/support/test-folder";
import { ReleaseError } from "./errors";
import { gather } from "./gather";
import { PageNotes } from "./page-notes";

async function gathered(files: Files, pages: readonly string[]): Promise<string[]> {
  const folder = testFolder(files);
  const sources = await gather({
    publicDirectory: join(folder, "public"),
    staticDirectory: join(folder, "static"),
    pages,
    pathPrefix: "",
    notes: new PageNotes(),
  });
  return [...sources]
    .map(([file, source]) => `${file} < ${source.slice(folder.length + 1)}`)
    .sort();
}

test("pages, the owner's files and what they refer to; nothing else", async () => {
  const files = await gathered(
    {
      "public/index.html": `<img src="/static/a.png">`,
      "public/static/a.png": "",
      "public/404.html": "",
      "public/stale/index.html": "",
      "public/как/index.html": "",
      "public/%D0%B3/index.html": "",
      "public/page-data/app-data.json": "",
      "public/robots.txt": "ours, built",
      "static/robots.txt": "",
      "static/.DS_Store": "",
      "static/.well-known/security.txt": "",
      "static/old.html": `<img src="pic.png">`,
      "static/pic.png": "",
    },
    ["/", "/404.html", "/%D0%BA%D0%B0%D0%BA/", "/%D0%B3/"],
  );
  expect(files).toEqual([
    ".well-known/security.txt < static/.well-known/security.txt",
    "404.html < public/404.html",
    "index.html < public/index.html",
    "old.html < static/old.html",
    "pic.png < static/pic.png",
    "robots.txt < public/robots.txt",
    "static/a.png < public/static/a.png",
    "г/index.html < public/%D0%B3/index.html",
    "как/index.html < public/как/index.html",
  ]);
});

test("no static/ folder at all", async () => {
  expect(await gathered({ "public/index.html": "" }, ["/"])).toHaveLength(1);
});

test.each<[string, Files, string[], string]>([
  [
    "a page that was not built",
    {},
    ["/x/"],
    "/x/ was not built: x/index.html is missing; build again without caches",
  ],
  [
    "a name with a line break and escape codes",
    { "static/a\n\u001b[31mb": "" },
    [],
    '"static/a\\n\\u001b[31mb" has a backslash, a line break or another control character in its name, which no host serves alike; rename it',
  ],
  [
    "a folder with a backslash",
    { "static/a\\b/c.txt": "" },
    [],
    '"static/a\\\\b/c.txt" has a backslash, a line break or another control character in its name, which no host serves alike; rename it',
  ],
  [
    "an owner's file in a page's place",
    { "public/x/index.html": "", "static/x/index.html": "" },
    ["/x/"],
    "static/x/index.html stands in the way of the page /x/; rename one of them",
  ],
  [
    "an owner's file in a folder's place",
    { "public/x/index.html": "", "static/x": "" },
    ["/x/"],
    "static/x stands in the way of the folder /x/; rename one of them",
  ],
])("%s is an error", async (_, files, pages, line) => {
  const error: unknown = await gathered(files, pages).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ReleaseError);
  expect((error as ReleaseError).lines).toEqual([line]);
});
