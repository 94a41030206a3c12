import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Files, readFiles, testFolder, writeFiles } from "../../tests/support/test-folder";
import { UsageError } from "../model/usage-error";
import { ReleaseError } from "./errors";
import { readManifest } from "./read-manifest";
import { release } from "./release";

const text = (words: string): string => `<!doctype html><p>${words} </p>`.repeat(20);

const site: Files = {
  "public/index.html": `${text("home")}<a href="/x/">x</a><img src="/static/a.png">`,
  "public/x/index.html": text("x"),
  "public/404.html": text("404"),
  "public/static/a.png": "a picture",
  "public/page-data/index/page-data.json": "{}",
  "static/robots.txt": "User-agent: *",
};

function project(pages = ["/", "/x/", "/404.html"]) {
  const root = testFolder(site);
  const out = join(root, "dist");
  const options = {
    publicDirectory: join(root, "public"),
    staticDirectory: join(root, "static"),
    outDirectory: out,
    pages,
    pathPrefix: "",
    siteUrl: "https://rung.example",
  };
  return { root, out, options };
}

const hostFiles = [
  ".nojekyll",
  ".rung-release",
  ".rung/Caddyfile",
  ".rung/cloudfront-function.js",
  ".rung/cloudfront-headers.json",
  ".rung/manifest.json",
  ".rung/nginx.conf",
  ".rung/varnish.vcl",
];

/** What identifies a file's content and its place on the disk: both stay where nothing is written. */
async function identities(folder: string): Promise<Record<string, string>> {
  const files = await readFiles(folder);
  return Object.fromEntries(
    Object.keys(files).map((file) => {
      const { ino, mtimeMs } = statSync(join(folder, file));
      return [file, `${ino} ${mtimeMs}`];
    }),
  );
}

test("a release holds what readers can request, and its copies; the summary counts the former", async () => {
  const { root, out, options } = project();
  const summary = await release(options);
  const files = await readFiles(out);
  expect(Object.keys(files)).toEqual([
    ...hostFiles,
    "404.html",
    "404.html.br",
    "404.html.gz",
    "_headers",
    "_redirects",
    "index.html",
    "index.html.br",
    "index.html.gz",
    "robots.txt",
    "static/a.png",
    "x/index.html",
    "x/index.html.br",
    "x/index.html.gz",
  ]);
  const wire = statSync(join(out, "index.html.br")).size;
  const bytes = ["404.html", "index.html", "robots.txt", "static/a.png", "x/index.html"]
    .map((file) => files[file]?.length ?? 0)
    .reduce((sum, size) => sum + size, 0);
  expect(summary).toEqual({ files: 5, bytes, largestPage: { path: "/", bytes: wire }, changed: 5 });
  expect(readdirSync(root).sort()).toEqual(["dist", "public", "static"]);
});

test("nothing changed: nothing is touched", async () => {
  const { out, options } = project();
  await release(options);
  const before = await identities(out);
  expect(await release(options)).toMatchObject({ changed: 0 });
  expect(await identities(out)).toEqual(before);
});

test("one page changed: it and its copies are new, all else keeps its bytes and times", async () => {
  const { root, out, options } = project();
  await release(options);
  const before = await identities(out);
  writeFiles(root, { "public/x/index.html": text("y") });
  expect(await release(options)).toMatchObject({ changed: 1 });
  const after = await identities(out);
  const different = Object.keys(after).filter((file) => after[file] !== before[file]);
  expect(different).toEqual([
    ...hostFiles,
    "_headers",
    "_redirects",
    "x/index.html",
    "x/index.html.br",
    "x/index.html.gz",
  ]);
  const copy = brotliDecompressSync(readFileSync(join(out, "x/index.html.br")));
  expect(copy.toString()).toBe(text("y"));
});

test("a page is gone only if somebody says so, and then with its copies; it counts as changed", async () => {
  const { root, out, options } = project();
  await release(options);
  writeFiles(root, { "public/index.html": text("home") });
  const next = { ...options, pages: ["/", "/404.html"] };
  await expect(release(next)).rejects.toThrow("/x/ was a page of the former release");
  expect(Object.keys(await readFiles(out))).toContain("x/index.html");
  expect(await release({ ...next, gone: ["/x/"] })).toMatchObject({ changed: 3 });
  expect(Object.keys(await readFiles(out)).filter((file) => /^(x|static)/.test(file))).toEqual([]);
});

test("the same build makes the same bytes in another folder, and in another order", async () => {
  const [one, other] = [project(), project()];
  await release(one.options);
  await release({ ...other.options, pages: other.options.pages.toReversed() });
  expect(await readFiles(one.out)).toEqual(await readFiles(other.out));
});

test("a missing asset: the former release is as it was, and nothing lies beside it", async () => {
  const { root, out, options } = project();
  await release(options);
  const before = await identities(out);
  rmSync(join(root, "public/static/a.png"));
  await expect(release(options)).rejects.toThrow(ReleaseError);
  expect(await identities(out)).toEqual(before);
  expect(readdirSync(root).sort()).toEqual(["dist", "public", "static"]);
});

test("a failure while files are written: the former release is as it was, and nothing lies beside it", async () => {
  const { root, out, options } = project();
  await release(options);
  const before = await identities(out);
  // No file system takes a name of 255 bytes and a suffix: the page can be written, its copy cannot.
  const name = `${"x".repeat(250)}.html`;
  writeFiles(root, { [`public/${name}`]: text("long") });
  await expect(release({ ...options, pages: [...options.pages, `/${name}`] })).rejects.toThrow(
    "ENAMETOOLONG",
  );
  expect(await identities(out)).toEqual(before);
  expect(readdirSync(root).sort()).toEqual(["dist", "public", "static"]);
});

test("a fault is named by where it was written, if somebody knows", async () => {
  const { root, options } = project();
  const written = {
    reference: async () => ["content/posts/a/index.md:9:1", "content/posts/b/index.md:4:2"],
    redirect: async () => ["content/redirects.yml:2:1"],
  };
  const redirects = [{ from: "/old/", to: "/nowhere/" }];
  await expect(release({ ...options, redirects, written })).rejects.toThrow(
    /^content\/redirects\.yml:2:1 error redirect the redirect from \/old\/ leads to \/nowhere\/, /,
  );
  writeFiles(root, { "public/x/index.html": '<a href="/gone/">' });
  await expect(release({ ...options, written })).rejects.toThrow(
    /^content\/posts\/a\/index\.md:9:1 error link-broken this leads to \/gone\/, .*\ncontent\/posts\/b\/index\.md:4:2 error/,
  );
});

test("somebody's own folder is never replaced", async () => {
  const { root, out, options } = project();
  writeFiles(root, { "dist/thesis.txt": "years of work" });
  await expect(release(options)).rejects.toThrow(UsageError);
  expect(await readFiles(out)).toEqual({ "thesis.txt": "years of work" });
});

test("an empty folder becomes a release", async () => {
  const { out, options } = project();
  mkdirSync(out);
  expect(await release(options)).toMatchObject({ changed: 5 });
});

test("folders above the release are made", async () => {
  const { out, options } = project();
  const outDirectory = join(out, "deep/down");
  expect(await release({ ...options, outDirectory })).toMatchObject({ changed: 5 });
  expect(Object.keys(await readFiles(outDirectory))).toContain("x/index.html.br");
});

test("rules change without any page: they are written, and the pages keep their times", async () => {
  const { out, options } = project();
  await release(options);
  const before = await identities(out);
  const redirects = [{ from: "/old/", to: "/x/" }];
  expect(await release({ ...options, redirects })).toMatchObject({ changed: 0 });
  expect((await readFiles(out))._redirects).toContain("/old/ /x/ 301");
  expect(await identities(out)).toMatchObject({ "x/index.html": before["x/index.html"] });
});

test("a page that only sends readers on stands in no redirect's way", async () => {
  const { root, out, options } = project();
  writeFiles(root, { "public/old/index.html": '<meta http-equiv=refresh content="0;url=/x/">' });
  const pages = [...options.pages, "/old/index.html"];
  await release({ ...options, pages, redirects: [{ from: "/old/", to: "/x/" }] });
  const manifest = await readManifest(out);
  expect(manifest?.files.filter(({ forwards }) => forwards).map(({ path }) => path)).toEqual([
    "old/index.html",
  ]);
});

test.each([
  ["static/_redirects", "/a /b", "static/_redirects is a file that Rung makes"],
  ["public/x/index.html", "<p style=color:red>", "/x/ has <p style>"],
])("%s with %s cannot be released", async (file, content, message) => {
  const { root, options } = project();
  writeFiles(root, { [file]: content });
  await expect(release(options)).rejects.toThrow(message);
});
