import { headersOf } from "./header-rules";
import { type ManifestSources, manifestOf, manifestText } from "./manifest";

const file = (path: string) => ({ path, digest: "00", bytes: 1 });
const sources: ManifestSources = {
  site: {
    url: "https://rung.example",
    pathPrefix: "",
    origins: { forms: ["https://lists.example"], fetches: [] },
  },
  files: [
    "x/index.md",
    "x/index.html",
    "static/a-0.avif",
    "rss.xml",
    "icon.png",
    "app-0123456789.js",
  ].map(file),
  inline: { scripts: ["'sha256-s'"], styles: ["'sha256-c'"] },
};

test("the same release, in whatever order its files come, has the same text", () => {
  const other = { ...sources, files: sources.files.toReversed() };
  expect(manifestText(manifestOf(other))).toBe(manifestText(manifestOf(sources)));
  expect(JSON.parse(manifestText(manifestOf(sources)))).toEqual(manifestOf(sources));
});

test("whatever changes a release changes its id", () => {
  const ids = [
    sources,
    { ...sources, files: [] },
    { ...sources, site: { ...sources.site, url: "https://other.example" } },
    { ...sources, redirects: [{ from: "/a/", to: "/x/" }] },
    { ...sources, gone: ["/a/"] },
    { ...sources, inline: { scripts: [], styles: [] } },
  ].map((each) => manifestOf(each).release);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ["/x/", "page", "public, max-age=0, stale-while-revalidate=600", undefined, "same-origin"],
  ["/rss.xml", "data", "public, max-age=0, must-revalidate", "application/xml", "same-origin"],
  ["/icon.png", "data", "public, max-age=0, must-revalidate", "image/png", "cross-origin"],
  ["/x/index.md", "data", "public, max-age=0, must-revalidate", "text/markdown", "same-origin"],
  [
    "/app-0123456789.js",
    "asset",
    "public, max-age=31536000, immutable",
    "text/javascript",
    "same-origin",
  ],
  [
    "/static/a-0.avif",
    "asset",
    "public, max-age=31536000, immutable",
    "image/avif",
    "cross-origin",
  ],
])("%s is a %s", (path, cache, cacheControl, type, policy) => {
  const manifest = manifestOf(sources);
  const name = path === "/x/" ? "x/index.html" : path.slice(1);
  expect(manifest.files.find((found) => found.path === name)).toMatchObject({ cache });
  const headers = headersOf(manifest.headers, path);
  expect(headers["Cache-Control"]).toBe(cacheControl);
  expect(headers["Content-Type"]?.split(";")[0]).toBe(type);
  expect(headers["Cross-Origin-Resource-Policy"]).toBe(policy);
  expect(headers["X-Content-Type-Options"]).toBe("nosniff");
});

test("only the search page may compile WebAssembly", () => {
  const { headers } = manifestOf(sources);
  const policy = (path: string) => headersOf(headers, path)["Content-Security-Policy"];
  expect(policy("/search/")).toContain("script-src 'self' 'sha256-s' 'wasm-unsafe-eval';");
  expect(policy("/search-for-work/")).toContain("script-src 'self' 'sha256-s';");
  expect(policy("/")).toContain("form-action 'self' https://lists.example;");
});

test("a post's Markdown names its page", () => {
  const { headers } = manifestOf(sources);
  expect(headersOf(headers, "/%D0%BA/index.md")).toMatchObject({
    "X-Robots-Tag": "noindex",
    Link: '<https://rung.example/%D0%BA/>; rel="canonical"',
  });
});

test("no more than the assets of a folder are kept for a year", () => {
  const paths = [
    "index.html",
    "search/index.html",
    "search/index/a.js",
    "static/a.png",
    "static/b/c.css",
  ];
  const { headers } = manifestOf({
    ...sources,
    files: [...paths, "app-0123456789.js", "b/x.txt"].map(file),
  });
  const kept = headers.filter((rule) => rule.headers["Cache-Control"]?.includes("immutable"));
  expect(kept.map(({ pattern }) => pattern)).toEqual(["/app-0123456789.js", "/static/*"]);
});
