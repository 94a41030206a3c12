import { testManifest } from "../../../tests/support/host-releases";
import { headersFile, redirectsFile } from "./netlify-files";

/** The values that each path is sent, as Cloudflare Pages reads the file: every rule that matches adds, `!` removes. */
function cloudflareHeaders(file: string, path: string, name: string): string[] {
  let values: string[] = [];
  let matches = false;
  for (const line of file.split("\n")) {
    if (line.startsWith("/")) {
      const source = line.replace(/[.]/g, "\\.").replace("*", ".*").replace(/:\w+/, "[^/]+");
      matches = new RegExp(`^${source}$`).test(path);
    } else if (matches && line === `  ! ${name}`) values = [];
    else if (matches && line.startsWith(`  ${name}: `)) values.push(line.slice(name.length + 4));
  }
  return values;
}

test.each([
  ["/", "Cache-Control", "public, max-age=0, stale-while-revalidate=600"],
  ["/rss.xml", "Cache-Control", "public, max-age=0, must-revalidate"],
  ["/rss.xml", "Content-Type", "application/xml; charset=utf-8"],
  ["/static/a.png", "Cache-Control", "public, max-age=31536000, immutable"],
  ["/static/a.png", "Cross-Origin-Resource-Policy", "cross-origin"],
  ["/x/index.md", "X-Robots-Tag", "noindex"],
])("%s has one %s on Cloudflare Pages", (path, name, value) => {
  expect(cloudflareHeaders(headersFile(testManifest()), path, name)).toEqual([value]);
});

test("the search page has one policy, of its own", () => {
  const policies = cloudflareHeaders(
    headersFile(testManifest()),
    "/search/",
    "Content-Security-Policy",
  );
  expect(policies).toEqual([expect.stringContaining("'wasm-unsafe-eval'")]);
});

test("names in patterns are filled in by Cloudflare alone", () => {
  const link = '  Link: <https://rung.example/:slug/>; rel="canonical"';
  expect(headersFile(testManifest())).not.toContain("Link:");
  expect(headersFile(testManifest(), true)).toContain(link);
});

test("the rules stay within what Cloudflare Pages allows", () => {
  const files = Array.from({ length: 5000 }, (_, n) => `${n}/index.html`);
  const types = ["avif", "css", "ico", "json", "pdf", "png", "svg", "txt", "webp", "xml"];
  const text = headersFile(
    testManifest({
      files: [...files, ...types.map((type) => `a.${type}`)].map((path) => ({
        path,
        digest: "",
        bytes: 0,
      })),
      redirects: [],
      gone: [],
    }),
  );
  expect(text.match(/^\//gm)?.length).toBeLessThan(100);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(2000);
});

test("old addresses with and without a slash; what is gone is no redirect", () => {
  expect(redirectsFile(testManifest())).toBe(
    "/old.html https://other.example/ 301\n/old/ /x/ 301\n/old /x/ 301\n",
  );
});

test("under a path prefix everything begins with it", () => {
  const manifest = testManifest({}, "/blog");
  expect(redirectsFile(manifest)).toContain("/blog/old/ /blog/x/ 301\n");
  expect(headersFile(manifest).match(/^\/(?!blog\/)/gm)).toBeNull();
});

test("more than Cloudflare takes: the address as it was written is kept", () => {
  const redirects = Array.from({ length: 1500 }, (_, n) => ({ from: `/old-${n}/`, to: "/x/" }));
  const lines = redirectsFile(testManifest({ redirects })).trim().split("\n");
  expect(lines).toHaveLength(1500);
  expect(lines[0]).toBe("/old-0/ /x/ 301");
});

test("nothing in an old address or where it leads is a pattern", () => {
  const to = "https://other.example/:splat/*";
  const manifest = testManifest({ files: [], redirects: [{ from: "/old/", to }], gone: [] });
  expect(redirectsFile(manifest)).toContain("/old/ https://other.example/%3Asplat/* 301\n");
});
