import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cssReferences } from "../../src/release/css-references";
import { listFiles } from "../../src/release/listing";
import { readHtml } from "../../src/release/read-html";
import { build } from "../command";
import {
  type BuiltPage,
  element,
  elements,
  metaOf,
  pagesOf,
  textOf,
} from "../fixture-site/built-site";
import { fixtureContent, fixtureNow, siteRootOf, testFolder } from "../fixture-site/places";

const folder = join(testFolder, "prefixed");
const content = join(folder, "content");
const out = join(folder, "dist");
let pages: BuiltPage[];
let files: string[];

beforeAll(async () => {
  await forget();
  await mkdir(content, { recursive: true });
  for (const part of [
    "posts/everything",
    "posts/follow-up",
    "pages",
    "authors",
    "topics.yml",
    "stages.yml",
  ]) {
    await cp(join(fixtureContent, part), join(content, part), { recursive: true });
  }
  await mkdir(join(content, "posts/links"), { recursive: true });
  await writeFile(
    join(content, "posts/links/index.md"),
    '---\ntitle: Links\ndate: 2026-01-01\ntopics: [job-search]\n---\n\n[a post](/everything/#what-to-say), [itself](#more), <a href="/about/">raw</a>\n\n## More\n\nText.\n',
  );
  await build(["--content", content, "--out", out, "--now", fixtureNow], {
    RUNG_URL: "https://example.org/blog",
  });
  pages = await pagesOf(out);
  files = await listFiles(out);
});
afterAll(forget);

async function forget(): Promise<void> {
  for (const made of [folder, siteRootOf(content)]) {
    await rm(made, { recursive: true, force: true });
  }
}

test("every address within the site begins with the prefix, once, and leads to a file", () => {
  const wrong = pages.flatMap(({ path, html }) =>
    readHtml(html).references.flatMap((address) => {
      const base = `https://example.org/blog${encodeURI(path)}`;
      const url = new URL(address, base);
      if (url.origin !== "https://example.org") return [];
      const [, rest] = /^\/blog\/(?!blog\/)(.*)$/.exec(decodeURIComponent(url.pathname)) ?? [];
      const file = rest === "" || rest?.endsWith("/") ? `${rest}index.html` : rest;
      return file !== undefined && files.includes(file) ? [] : `${path} → ${address}`;
    }),
  );
  expect(wrong).toEqual([]);
  expect(pages.length).toBeGreaterThan(10);
});

test("fonts and images too", async () => {
  const styles = textOf(element(pages[0]?.document ?? fail(), "style"));
  const fonts = cssReferences(styles).filter((address) => address.includes(".woff2"));
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(/^\/blog\/static\//);
  const html = await readFile(join(out, "everything/index.html"), "utf8");
  expect(html).toContain('srcset="/blog/static/images/');
  expect(html).not.toMatch(/, \/static\/images\//);
});

test("a link to a post in Markdown and in raw HTML gets it, one to the same page does not", () => {
  const post = pages.find(({ path }) => path === "/links/");
  const links = elements(element(post?.document ?? fail(), "div", "prose"), "a");
  expect(links.map(({ attribs }) => attribs.href)).toEqual(
    expect.arrayContaining(["/blog/everything/#what-to-say", "#more", "/blog/about/"]),
  );
});

test("canonical and shared addresses are whole", () => {
  const post = pages.find(({ path }) => path === "/links/") ?? fail();
  const canonical = element(post.document, "link", ({ attribs }) => attribs.rel === "canonical");
  expect(canonical.attribs.href).toBe("https://example.org/blog/links/");
  expect(metaOf(post, "og:url")).toBe("https://example.org/blog/links/");
});

test("prerendering stays under the prefix", () => {
  const { document } = pages[0] ?? fail();
  const rules = element(document, "script", ({ attribs }) => attribs.type === "speculationrules");
  const { and } = JSON.parse(textOf(rules)).prerender[0].where;
  expect(and).toContainEqual({ href_matches: "/blog/*" });
  expect(JSON.stringify(and)).not.toMatch(/"href_matches":"(?!\/blog\/)/);
});

function fail(): never {
  throw new Error("expected a page");
}
