import { join } from "node:path";
import { type Files, testFolder } from "../../tests/support/test-folder";
import { brokenLines } from "./broken-reference";
import { PageNotes } from "./page-notes";
import { addReachable } from "./reachable";

/** Starts from the pages that are named, in a `public/` of these files. */
async function reach(files: Files, pages: readonly string[], pathPrefix = "") {
  const folder = testFolder(files);
  const sources = new Map(pages.map((page) => [page, join(folder, page)]));
  const { broken, unreadable } = await addReachable(
    sources,
    folder,
    { pathPrefix },
    new PageNotes(),
  );
  const lines = await Promise.all(broken.map((one) => brokenLines(one)));
  return { files: [...sources.keys()].sort(), lines: [...lines.flat(), ...unreadable].sort() };
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
  const { lines } = await reach(
    { "index.html": `<a href="${href}">`, "x/index.html": `<p id="f">` },
    ["index.html", "x/index.html"],
  );
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

test("a place that its page does not have is missing, on the page itself and on others", async () => {
  const { lines } = await reach(
    {
      "index.html": `<a href="#here"><b id="here"></b><a href="#ther"><b id="there"></b><a href="/x/#first"><a href="x/#scond">`,
      "x/index.html": `<h2 id="first"></h2><h2 id="second"></h2><a name="third"></a><a href="/#there"><a href="#third">`,
    },
    ["index.html", "x/index.html"],
  );
  expect(lines).toEqual([
    `/ refers to /#ther, a place that the page does not have; did you mean "there"?`,
    `/ refers to /x/#scond, a place that the page does not have; did you mean "second"?`,
  ]);
});

test.each([
  "#",
  "#top",
  "#Top",
  "/x/#:~:text=a",
  "#%D0%BA",
  "#a:~:text=b",
  "/pic.svg#part",
  "?q=1#a",
])("%s leads to a place that is there", async (href) => {
  const { lines } = await reach(
    {
      "index.html": `<p id="a"><p id="к"><a href="${href}">`,
      "x/index.html": "",
      "pic.svg": "<svg/>",
    },
    ["index.html", "x/index.html"],
  );
  expect(lines).toEqual([]);
});

test("what a feed and a sitemap refer to is looked for, too", async () => {
  const { lines } = await reach(
    {
      "index.html": "",
      "rss.xml": `<?xml-stylesheet type="text/css" href="/feed.css"?><item><link>http://rung.invalid/gone/</link>`,
      "sitemap.xml":
        "<url><loc>http://rung.invalid/</loc></url><url><loc>http://rung.invalid/away/</loc></url>",
      "feed.json": `{"items":[{"url":"http://rung.invalid/old/"}]}`,
    },
    ["index.html", "rss.xml", "sitemap.xml", "feed.json"],
  );
  expect(lines.map((line) => line.split(",")[0])).toEqual([
    "/feed.json refers to /old/",
    "/rss.xml refers to /feed.css",
    "/rss.xml refers to /gone/",
    "/sitemap.xml refers to /away/",
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
