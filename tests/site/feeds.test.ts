import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFeed } from "@rowanmanning/feed-parser";
import { parseDocument } from "htmlparser2";
import { listFiles } from "../../src/content/list-files";
import { absolute, paths } from "../../src/model/paths";
import { contentFaults, feedFaults } from "../../src/outputs/feed-rules";
import { readHtml } from "../../src/release/read-html";
import { site } from "../../src/site";
import {
  type BuiltPage,
  elements,
  linksIn,
  pageAt,
  pagesOf,
  textOf,
} from "../fixture-site/built-site";
import { fixtureSite } from "../fixture-site/places";

let pages: BuiltPage[];
let files: Set<string>;
let xmlFiles: string[];
beforeAll(async () => {
  pages = await pagesOf(fixtureSite);
  files = new Set(await listFiles(fixtureSite));
  xmlFiles = [...files].filter((file) => /(^|\/)(rss|atom)(\/\d+)?\.xml$/.test(file));
});

const read = (file: string): string => readFileSync(join(fixtureSite, file), "utf8");

/** Where a feed's `next` links lead, from its first document on. */
function documentsOf(feed: string): string[] {
  const next = new RegExp(`(?:rel="next"[^>]*href="|"next_url": ")${site.url}/([^"]+)`);
  const found = [feed];
  for (let file = next.exec(read(feed))?.[1]; file; file = next.exec(read(file))?.[1])
    found.push(file);
  return found;
}

/** The address of every post that the pages of a list name, each in a heading. */
const listedAt = (list: RegExp, heading: string): string[] =>
  pages
    .filter(({ path }) => list.test(path))
    .flatMap(({ document }) => elements(document, heading).flatMap(linksIn))
    .map((path) => absolute(site.url, decodeURI(path)));

test("there are feeds of the site, and of every topic and stage, and no others", () => {
  const first = xmlFiles.filter((file) => !/\d+\.xml$/.test(file));
  const terms = pages
    .map(({ path }) => path)
    .filter((path) => /^\/(topics|stages)\/[^/]+\/$/.test(path))
    .map((path) => `${path.slice(1)}rss.xml`);
  expect(first.sort()).toEqual(["atom.xml", "rss.xml", ...terms].sort());
  expect(files).toContain("feed.json");
});

test("no document breaks the rules of its format", () => {
  const faults = xmlFiles.flatMap((file) =>
    feedFaults(read(file), `${site.url}/${file}`).map((fault) => `${file}: ${fault}`),
  );
  expect(faults).toEqual([]);
  expect(xmlFiles.length).toBeGreaterThan(10);
});

test.each(["rss.xml", "atom.xml", "feed.json"])(
  "%s leads to every listed post, with its text",
  (feed) => {
    const entries = documentsOf(feed).flatMap((file) => entriesOf(file));
    const found = new Map(entries.map(({ url, content }) => [url, content]));
    expect([...found.keys()].sort()).toEqual(listedAt(/^\/archive\//, "h3").sort());
    expect([...found].filter(([, content]) => !content).map(([url]) => url)).toEqual([]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(found.size);
  },
);

test("a topic with more posts than fit goes on in archives", () => {
  const documents = documentsOf("topics/small-steps/rss.xml");
  expect(documents).toEqual(
    ["rss", "rss/2", "rss/1"].map((name) => `topics/small-steps/${name}.xml`),
  );
  expect(new Set(documents.flatMap(entriesOf).map(({ url }) => url))).toEqual(
    new Set(listedAt(/^\/topics\/small-steps\//, "h2")),
  );
});

test("what a post links to and shows from this site is there, and so is its anchor", () => {
  const contents = documentsOf("feed.json")
    .flatMap(entriesOf)
    .map(({ content }) => content);
  const own = contents
    .flatMap((html) => readHtml(html).references)
    .filter((url) => url.startsWith(`${site.url}/`));
  const lost = own.filter((url) => {
    const { pathname, hash } = new URL(url);
    const path = decodeURI(pathname);
    const file = path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
    return !files.has(file) || (hash !== "" && !idsOf(path).has(decodeURIComponent(hash.slice(1))));
  });
  expect(lost).toEqual([]);
  expect(own.some((url) => url.includes("#")) && own.some((url) => url.endsWith(".jpg"))).toBe(
    true,
  );
  expect(contents.flatMap(contentFaults)).toEqual([]);
});

test("a post with everything brings all of it along", () => {
  const entry = JSON.parse(read("feed.json")).items.find(
    ({ url }: { url: string }) => url === `${site.url}/everything/`,
  );
  expect(entry).toMatchObject({
    id: `${site.url}/old-offer/`,
    external_url: "https://first.example/offer/",
    summary: "Ask for one week, then decide with what you know.",
    date_published: "2026-03-04T09:30:00.000Z",
    date_modified: "2026-05-01T00:00:00.000Z",
  });
  const text = textOf(parseDocument(entry.content_html));
  for (const part of [
    "The short answer: Ask for one week",
    "Asked in March",
    "The question I have an offer",
    "A former intern",
    "The answer A week is normal.",
    "1 Counted from the day",
    "Words to say Thank you for the offer.",
    "☑ the offer is in writing",
    "Note A verbal offer",
    "const days: number = 7;",
    "Where I decided",
    "First published at first.example",
  ]) {
    expect(text).toContain(part);
  }
  expect(entry.content_html).toMatch(
    /^(?!.*<(picture|source|span|button)).*<img src="[^"]+\.jpg"/s,
  );
});

test("every page tells programs of the site's feeds; a topic's and a stage's, of its own first", () => {
  const named = ({ document }: BuiltPage) =>
    elements(document, "link")
      .filter(
        ({ attribs }) => attribs.rel === "alternate" && /rss|atom|feed/.test(attribs.type ?? ""),
      )
      .map(({ attribs }) => attribs.href);
  for (const page of pages) {
    const own = /^\/(topics|stages)\/[^/]+\//.exec(page.path)?.[0];
    const all = [paths.rss(), paths.atom(), paths.jsonFeed()];
    expect(named(page)).toEqual(own ? [paths.rss(own), ...all] : all);
  }
  for (const path of new Set(pages.flatMap(named))) expect(files).toContain(path?.slice(1));
});

test("the page on following is linked from every page and from each answer, and names every feed", () => {
  const without = pages.filter(({ document }) => !linksIn(document).includes(paths.subscribe()));
  expect(without.map(({ path }) => path)).toEqual([]);
  const fromAnswer = linksIn(pageAt("/everything/").document);
  expect(fromAnswer.filter((href) => href === paths.subscribe())).toHaveLength(2);
  const page = pageAt(paths.subscribe()).document;
  const first = [...xmlFiles, "feed.json"].filter((file) => !/\d+\.xml$/.test(file));
  expect(linksIn(page)).toEqual(expect.arrayContaining(first.map((file) => `/${file}`)));
  expect(textOf(page)).toContain(`${site.url}/rss.xml`);
  expect(elements(page, "form")).toEqual([]);
});

test("every document names the style sheet, which is there and needs nothing else", () => {
  for (const file of xmlFiles) {
    expect(read(file)).toContain('<?xml-stylesheet type="text/css" href="/feed.css"?>');
  }
  expect(files).toContain("feed.css");
  expect(read("feed.css")).not.toMatch(/url\(|@import/);
});

interface Entry {
  readonly id: string;
  readonly url: string;
  readonly content: string;
}

function entriesOf(file: string): Entry[] {
  const text = read(file);
  if (file.endsWith(".json")) {
    return JSON.parse(text).items.map(
      ({ id, url, content_html }: { id: string; url: string; content_html: string }) => ({
        id,
        url,
        content: content_html,
      }),
    );
  }
  return parseFeed(text).items.map(({ id, url, content }) => ({
    id: id ?? "",
    url: url ?? "",
    content: content ?? "",
  }));
}

function idsOf(path: string): Set<string | undefined> {
  return new Set(elements(pageAt(path).document, "*").map(({ attribs }) => attribs.id));
}
