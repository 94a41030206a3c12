import { testManifest } from "../../tests/support/host-releases";
import { kindOf } from "./kind";

const { files } = testManifest({
  files: [
    "404.html",
    "about/index.html",
    "archive/2026/index.html",
    "archive/index.html",
    "feed.json",
    "index.html",
    "offer/index.html",
    "offer/index.md",
    "rss.xml",
    "search/index.html",
    "sitemap.xml",
    "static/a.png",
    "static/b.png",
    "topics/a/2/index.html",
    "topics/a/index.html",
    "topics/a/rss.xml",
    "topics/b/index.html",
    "topics/index.html",
  ].map((path) => ({ path, digest: "", bytes: 0 })),
});
const byPath = new Map(files.map((file) => [file.path, file]));
const kind = (path: string): string => {
  const file = byPath.get(path);
  if (!file) throw new Error(`there is no ${path}`);
  return kindOf(file, byPath);
};

test.each([
  ["topics/a/index.html", "topics/b/index.html"],
  ["static/a.png", "static/b.png"],
  ["rss.xml", "topics/a/rss.xml"],
])("%s and %s are of one kind", (a, b) => expect(kind(a)).toBe(kind(b)));

test("whatever is made otherwise is of another kind", () => {
  const different = files
    .map(({ path }) => path)
    .filter((path) => !/^topics\/b|b\.png|topics\/a\/rss/.test(path));
  expect(new Set(different.map(kind)).size).toBe(different.length);
});
