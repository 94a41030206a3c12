import { join } from "node:path";
import { PageNotes } from "./page-notes";
import { addReachable } from "./reachable";
import { type Files, testFolder } from "./test-folder";

/** Starts from the pages that are named, in a `public/` of these files. */
async function reach(files: Files, pages: readonly string[], pathPrefix = "") {
  const folder = testFolder(files);
  const sources = new Map(pages.map((page) => [page, join(folder, page)]));
  const lines = await addReachable(sources, folder, { pathPrefix }, new PageNotes());
  return { files: [...sources.keys()].sort(), lines };
}

test("assets are followed through pages, styles and scripts; what nobody names stays behind", async () => {
  const { files, lines } = await reach(
    {
      "index.html": `<link rel=stylesheet href="/a.css"><script type=module src="/a.js"></script>`,
      "a.css": `@import "css/b.css";`,
      "css/b.css": "a{background:url(../static/bg.png)}",
      "static/bg.png": "",
      "a.js": `import "./b.js"\n//# sourceMappingURL=a.js.map`,
      "b.js": "",
      "a.js.map": "",
      "unused.css": "",
    },
    ["index.html"],
  );
  expect(files).toEqual(["a.css", "a.js", "b.js", "css/b.css", "index.html", "static/bg.png"]);
  expect(lines).toEqual([]);
});

test.each([
  ["/x/", "a page"],
  ["/x", "a page without its slash"],
  ["/x/index.html", "a page by its file"],
  ["x/?q#f", "a relative link"],
])("%s leads to %s", async (href) => {
  const { lines } = await reach({ "index.html": `<a href="${href}">`, "x/index.html": "" }, [
    "index.html",
    "x/index.html",
  ]);
  expect(lines).toEqual([]);
});

test("a page in public/ that this build did not make is missing, like a file that is not there", async () => {
  const { files, lines } = await reach(
    {
      "index.html": `<a href="/old/">old</a><img src="/a.png"><a href="/gone">gone</a>`,
      "x/index.html": `<a href="/old/">old</a>`,
      "old/index.html": "",
    },
    ["index.html", "x/index.html"],
  );
  expect(files).toEqual(["index.html", "x/index.html"]);
  expect(lines).toEqual([
    "/ refers to /a.png, which is not in the build; correct the address, or put the file into static/",
    "/ refers to /gone, which is no page of this build; correct the link, or publish that page if it is a draft or scheduled",
    "/, /x/ refer to /old/, which is no page of this build; correct the link, or publish that page if it is a draft or scheduled",
  ]);
});

test("many pages with one fault make one line", async () => {
  const pages = ["a.html", "b.html", "c.html", "d.html", "e.html"];
  const files = Object.fromEntries(pages.map((page) => [page, `<img src="/x.png">`]));
  const { lines } = await reach(files, pages);
  expect(lines).toEqual([
    expect.stringMatching(/^\/a.html, \/b.html, \/c.html and 2 more refer to/),
  ]);
});

test.each([
  ["/page-data/index/page-data.json", "never released"],
  ["/app.js.map", "never released"],
  ["/.env", "hidden"],
])("%s exists, but is %s", async (path, reason) => {
  const { files, lines } = await reach(
    { "index.html": `<link rel=preload href="${path}">`, [path.slice(1)]: "" },
    ["index.html"],
  );
  expect(files).toEqual(["index.html"]);
  expect(lines).toEqual([expect.stringContaining(reason)]);
});

test("under a path prefix, other paths of the host are not ours, unless they name one of our assets", async () => {
  const { files, lines } = await reach(
    {
      "index.html": `<a href="/shop/"><img src="/blog/a.png"><img src="/b.png">`,
      "a.png": "",
      "b.png": "",
    },
    ["index.html"],
    "/blog",
  );
  expect(files).toEqual(["a.png", "b.png", "index.html"]);
  expect(lines).toEqual([]);
});

test("CSS whose links cannot be followed is named with its page", async () => {
  const { lines } = await reach({ "x/index.html": "<style>a{--p:url(p.png)}</style>" }, [
    "x/index.html",
  ]);
  expect(lines).toEqual([
    expect.stringMatching(/^\/x\/ has a part whose links cannot be followed: .*p\.png/),
  ]);
});
