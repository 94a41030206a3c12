import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib";
import sharp from "sharp";
import { listFiles } from "../../src/content/list-files";
import { isHostFile } from "../../src/release/host-files";
import { element, elements, innerHtml, pageAt, pagesOf } from "../fixture-site/built-site";
import { fixtureSite, project } from "../fixture-site/places";

let files: string[];
beforeAll(async () => {
  files = (await listFiles(fixtureSite)).filter((file) => !isHostFile(file));
});

const read = (file: string): Buffer => readFileSync(join(fixtureSite, file));
const isCopy = (file: string): boolean => /\.(br|gz)$/.test(file);
const withEnding = (ending: RegExp): string[] => files.filter((file) => ending.test(file));

test("a release holds what a reader can request, and nothing else", () => {
  const expected = [
    /^\.rung-release$/,
    /^favicon\.svg$/,
    /^(favicon\.ico|manifest\.webmanifest|apple-touch-icon\.png|icon-(192|512|maskable)\.png)$/,
    /^404\.html$/,
    /(^|\/)index\.html$/,
    /^blog\/two-questions\.html$/,
    /^(robots|llms)\.txt$/,
    /^sitemap(-1)?\.xml$/,
    /^[^/]+\/index\.md$/,
    /^share\/[0-9a-f]{20}\.png$/,
    /^((topics|stages)\/[^/]+\/)?(rss|atom)(\/\d+)?\.xml$/,
    /^feed(\/\d+)?\.json$/,
    /^feed\.css$/,
    /^(topics|stages)\/[^/]+\/posts\.json$/,
    /^archive\.js$/,
    /^(_headers|_redirects|\.nojekyll)$/,
    /^\.rung\/(manifest\.json|nginx\.conf|varnish\.vcl|Caddyfile|cloudfront-function\.js|cloudfront-headers\.json)$/,
    /^app-[0-9a-f]{20}\.js$/,
    /^search\/search\.js$/,
    /^search\/index\/(pagefind\.js|pagefind-entry\.json|words\.json|wasm\.en\.pagefind)$/,
    /^search\/index\/([a-z]+\/|pagefind\.)en_[0-9a-f]+\.pf_(meta|fragment|index|filter)$/,
    /^static\/[\w-]+-[0-9a-f]{32}\.woff2$/,
    /^static\/images\/[0-9a-f]{20}(-\d+)?\.(avif|webp|jpg|gif|svg)$/,
  ];
  const own = readdirSync(join(project, "static"), { recursive: true, encoding: "utf8" });
  const others = files.filter((file) => {
    const name = file.replace(/\.(br|gz)$/, "");
    return !own.includes(name) && !expected.some((pattern) => pattern.test(name));
  });
  expect(others).toEqual([]);
});

test("each text stands there a second and a third time, compressed", () => {
  for (const file of withEnding(/\.(html|js|svg)$/)) {
    const content = read(file);
    const copies = [`${file}.br`, `${file}.gz`].filter((copy) => files.includes(copy));
    if (content.length > 1500) expect(copies).toHaveLength(2);
    for (const copy of copies) {
      const unpack = copy.endsWith(".br") ? brotliDecompressSync : gunzipSync;
      expect(unpack(read(copy)).equals(content)).toBe(true);
    }
  }
  expect(withEnding(/\.(avif|webp|jpg|woff2)\.(br|gz)$/)).toEqual([]);
});

test.each(["/bare/", "/small-step-1/"])(
  "the post of few words at %s is at most 5.2 KB on the wire",
  (path) => {
    expect(brotliCompressSync(pageAt(path).html).length).toBeLessThanOrEqual(5_200);
  },
);

test("a page without images is at most 8 KB on the wire", async () => {
  const large = (await pagesOf(fixtureSite))
    .filter(({ document }) => elements(element(document, "main"), "img").length === 0)
    .map(({ path, html }) => ({ path, bytes: brotliCompressSync(html).length }))
    .filter(({ bytes }) => bytes > 8_000);
  expect(large).toEqual([]);
});

test("all scripts together are at most 3 KB on the wire, but for the search's own", () => {
  const scripts = withEnding(/^(?!search\/).*\.js$/).map(
    (file) => brotliCompressSync(read(file)).length,
  );
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(3_000);
});

test("only the search page has the search's script, which is at most 4 KB", async () => {
  const pages = (await pagesOf(fixtureSite)).filter(({ html }) =>
    html.includes("/search/search.js"),
  );
  expect(pages.map(({ path }) => path)).toEqual(["/search/"]);
  expect(brotliCompressSync(read("search/search.js")).length).toBeLessThanOrEqual(4_000);
});

test("at most two fonts, of at most 45 KB together", () => {
  const fonts = withEnding(/\.woff2$/).map((file) => read(file).length);
  expect(fonts.length).toBeLessThanOrEqual(2);
  expect(fonts.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(45_000);
});

test("images say nothing of who made them and where, and none is wider than 1,600 pixels", async () => {
  const images = withEnding(/\.(avif|webp|jpg)$/);
  expect(images.length).toBeGreaterThan(4);
  for (const file of images) {
    const { exif, xmp, iptc, width } = await sharp(read(file)).metadata();
    expect({ file, exif, xmp, iptc }).toEqual({ file });
    expect(width).toBeLessThanOrEqual(1600);
    expect(read(file).includes("Zenobia")).toBe(false);
  }
});

test("what an author keeps for himself is nowhere: extra fields, comments, the paths of this machine", () => {
  const secrets = ["vexillology", "sphragistics", ".rung/", process.cwd()];
  const found = files
    .filter((file) => !isCopy(file))
    .flatMap((file) => {
      const content = read(file);
      return secrets
        .filter((secret) => content.includes(secret))
        .map((secret) => `${file}: ${secret}`);
    });
  expect(found).toEqual([]);
});

test("every page has its style sheets inside and asks for none", async () => {
  for (const { document } of await pagesOf(fixtureSite)) {
    const [first] = elements(document, "style");
    // The site's own comes first: it puts the layers in order.
    expect(first && innerHtml(first)).toMatch(/^@layer tokens/);
    const sheets = elements(document, "link").filter(({ attribs }) => attribs.rel === "stylesheet");
    expect(sheets).toEqual([]);
  }
});
