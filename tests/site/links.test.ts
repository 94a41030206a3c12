import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "htmlparser2";
import { listFiles } from "../../src/content/list-files";
import type { GatsbyPlan } from "../../src/gatsby/build-input";
import { cssReferences } from "../../src/release/css-references";
import { readHtml } from "../../src/release/read-html";
import { release } from "../../src/release/release";
import { whereWritten } from "../../src/release/where-written";
import { site } from "../../src/site";
import { inlineScripts } from "../../src/theme/inline-scripts";
import { type BuiltPage, elements, pagesOf } from "../fixture-site/built-site";
import { fixtureContent, fixtureSite, project, siteRootOf } from "../fixture-site/places";
import { testFolder } from "../support/test-folder";

let pages: BuiltPage[];
let files: Set<string>;
beforeAll(async () => {
  pages = await pagesOf(fixtureSite);
  files = new Set(await listFiles(fixtureSite));
});

const host = new URL(site.url).origin;

/** The file that an address of a page leads to, decoded; `undefined` out of the site. */
function fileOf(address: string, path: string): { file: string; anchor: string } | undefined {
  const url = new URL(address, host + encodeURI(path));
  if (url.origin !== host) return undefined;
  const file = decodeURIComponent(url.pathname).slice(1);
  return {
    file: file === "" || file.endsWith("/") ? `${file}index.html` : file,
    anchor: decodeURIComponent(url.hash.slice(1)),
  };
}

test("every link, image, script, style and font of every page is there", () => {
  const missing = pages.flatMap(({ path, html }) =>
    readHtml(html).references.flatMap((address) => {
      const target = fileOf(address, path);
      return target && !files.has(target.file) ? `${path} → ${address}` : [];
    }),
  );
  expect(missing).toEqual([]);
});

test("what style sheets of their own refer to is there", () => {
  for (const file of files) {
    if (!file.endsWith(".css")) continue;
    for (const address of cssReferences(readFileSync(join(fixtureSite, file), "utf8"))) {
      const target = fileOf(address, `/${file}`);
      if (target) expect(files).toContain(target.file);
    }
  }
});

test("every anchor leads to an id of its page", () => {
  const ids = new Map(
    pages.map(({ path, document }) => [
      path,
      new Set(elements(document, "*").flatMap(({ attribs }) => attribs.id ?? [])),
    ]),
  );
  const broken = pages.flatMap(({ path, html }) =>
    readHtml(html).references.flatMap((address) => {
      const target = address.includes("#") ? fileOf(address, path) : undefined;
      if (!target) return [];
      const page = `/${target.file.replace(/(^|\/)index\.html$/, "$1")}`;
      return ids.get(page)?.has(target.anchor) ? [] : `${path} → ${address}`;
    }),
  );
  expect(broken).toEqual([]);
});

test("links within the site end in a slash, so that no reader is redirected", () => {
  const redirected = pages.flatMap(({ path, document }) =>
    elements(document, "a").flatMap(({ attribs: { href = "" } }) =>
      /^\/[^?#]*[^/?#]([?#]|$)/.test(href) && !/\.\w+$/.test(href) ? `${path} → ${href}` : [],
    ),
  );
  expect(redirected).toEqual([]);
});

test("labels refer to elements that are there", () => {
  const attributes = ["aria-labelledby", "aria-describedby", "aria-controls", "for"];
  for (const { path, html } of pages) {
    const all = elements(parseDocument(html), "*");
    const ids = new Set(all.flatMap(({ attribs }) => attribs.id ?? []));
    const named = all.flatMap(({ attribs }) =>
      attributes.flatMap((attribute) => attribs[attribute]?.split(" ") ?? []),
    );
    expect({ path, broken: named.filter((id) => !ids.has(id)) }).toEqual({ path, broken: [] });
  }
});

test("every page but those that hide can be reached from the home page", () => {
  const reached = new Set<string>(["/"]);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  for (const path of reached) {
    for (const address of readHtml(byPath.get(path)?.html ?? "").references) {
      const target = fileOf(address, path);
      const next = target && `/${target.file.replace(/(^|\/)index\.html$/, "$1")}`;
      if (next && byPath.has(next)) reached.add(next);
    }
  }
  expect([...byPath.keys()].filter((path) => !reached.has(path))).toEqual([
    "/404.html",
    "/unlisted-post/",
  ]);
});

test("a page that is missing is a fault of the release, named by the line that links to it", async () => {
  const siteRoot = siteRootOf(fixtureContent);
  const { pages }: GatsbyPlan = JSON.parse(
    readFileSync(join(siteRoot, ".rung/build/plan.json"), "utf8"),
  );
  const outputs = join(siteRoot, ".rung/build/outputs");
  const shownDirectory = fixtureContent;
  const released = release({
    publicDirectory: join(siteRoot, "public"),
    outDirectory: join(testFolder(), "dist"),
    staticDirectory: join(project, "static"),
    inlineScripts,
    pages: pages.map(({ path }) => path).filter((path) => path !== "/follow-up/"),
    outputs: {
      directory: outputs,
      files: (await listFiles(outputs)).map((file) => `/${file}`),
    },
    pathPrefix: "",
    siteUrl: site.url,
    written: whereWritten({ project, shownDirectory, pathPrefix: "", siteUrl: site.url }),
  });
  const source = `${fixtureContent}/posts/everything/index.md`;
  const line =
    readFileSync(source, "utf8").split("\n").indexOf("[the follow-up](/follow-up/).") + 1;
  await expect(released).rejects.toMatchObject({
    lines: [
      `${source}:${line}:1 error link-broken this leads to /follow-up/, which is no page of this build; correct the link, or publish that page if it is a draft or scheduled`,
    ],
  });
});
