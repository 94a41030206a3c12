import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../../src/content/list-files";
import { cssReferences } from "../../src/release/css-references";
import { readHtml } from "../../src/release/read-html";
import {
  type BuiltPage,
  element,
  elements,
  metaOf,
  pagesOf,
  textOf,
} from "../fixture-site/built-site";
import { fixtureContent, fixtureNow, siteRootOf, testFolder } from "../fixture-site/places";
import { build } from "../support/command";

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
    RUNG_NEWSLETTER: JSON.stringify({
      provider: "Pigeon",
      action: "https://pigeon.example/join",
      field: "EMAIL",
      hidden: { list: "7" },
    }),
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

test("feeds and all that stands in them too", async () => {
  const feeds = files.filter((file) => /(rss|atom|feed)(\/\d+)?\.(xml|json)$/.test(file));
  expect(feeds.length).toBeGreaterThan(5);
  for (const feed of feeds) {
    const text = await readFile(join(out, feed), "utf8");
    const own =
      text.match(/(?<=(?:href|src)=\\?")\/[^"\\]*|https:\/\/example\.org[^"<\\#]*/g) ?? [];
    const wrong = own.filter((address) => {
      const [, rest] = /^(?:https:\/\/example\.org)?\/blog\/(?!blog\/)(.*)$/.exec(address) ?? [];
      const file = rest === "" || rest?.endsWith("/") ? `${rest}index.html` : rest;
      return (
        (file === undefined || !files.includes(file)) &&
        address !== "https://example.org/blog/old-offer/"
      );
    });
    expect([feed, ...wrong]).toEqual([feed]);
  }
});

test("a newsletter is offered as a form of the provider's, with no script", () => {
  const page = pages.find(({ path }) => path === "/subscribe/") ?? fail();
  const form = element(page.document, "form");
  expect(form.attribs).toMatchObject({ action: "https://pigeon.example/join", method: "post" });
  expect(
    elements(form, "input").map(({ attribs: { type, name, value } }) => [type, name, value]),
  ).toEqual([
    ["hidden", "list", "7"],
    ["email", "EMAIL", undefined],
  ]);
  expect(textOf(page.document)).toContain("Pigeon");
});

test("so are the addresses that machines are given", async () => {
  const read = (file: string) => readFile(join(out, file), "utf8");
  const given = [
    ...(await read("sitemap.xml")).matchAll(/<loc>(.*?)<\/loc>/g),
    ...(await read("sitemap-1.xml")).matchAll(/<loc>(.*?)<\/loc>/g),
    ...(await read("llms.txt")).matchAll(/\]\((.*?)\)/g),
    ...(await read("links/index.md")).matchAll(/\]\((\w.*?)\)/g),
  ].map(([, address]) => address);
  expect(given.length).toBeGreaterThan(20);
  for (const address of given) expect(address).toMatch(/^https:\/\/example\.org\/blog\/(?!blog\/)/);
  expect(await read("old-offer/index.html")).toContain('content="0;url=/blog/everything/"');
  expect(await read("links/index.html")).toContain('href="/blog/links/index.md"');
});

test("the search finds its index, and its results their pages, under the prefix", () => {
  const search = pages.find(({ path }) => path === "/search/") ?? fail();
  const { attribs } = element(search.document, "form");
  expect(attribs["data-index"]).toBe("/blog/search/index/");
  expect(attribs["data-home"]).toBe("/blog/");
  expect(files).toContain("search/index/pagefind.js");
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
