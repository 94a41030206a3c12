import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { listFiles } from "../../src/content/list-files";
import { readHtml } from "../../src/release/read-html";
import { site } from "../../src/site";
import {
  type BuiltPage,
  elements,
  metaOf,
  pageAt,
  pagesOf,
  textOf,
} from "../fixture-site/built-site";
import { fixtureSite } from "../fixture-site/places";

type Thing = Readonly<Record<string, unknown>> & { readonly "@type": string };

let pages: BuiltPage[];
let files: string[];
beforeAll(async () => {
  pages = await pagesOf(fixtureSite);
  files = (await listFiles(fixtureSite)).filter((file) => !/\.(br|gz)$/.test(file));
});

const read = (file: string): string => readFileSync(join(fixtureSite, file), "utf8");
const addressOf = (path: string): string => site.url + encodeURI(path);
const isHidden = (page: BuiltPage): boolean => metaOf(page, "robots") === "noindex";
const canonicalOf = ({ document }: BuiltPage): string | undefined =>
  elements(document, "link").find(({ attribs }) => attribs.rel === "canonical")?.attribs.href;

/** What a page tells machines, and that it tells it as it should. */
function thingsOf({ document }: BuiltPage): Thing[] {
  const scripts = elements(document, "script").filter(
    ({ attribs }) => attribs.type === "application/ld+json",
  );
  return scripts.flatMap((script) => {
    const data = JSON.parse(textOf(script));
    expect(data["@context"]).toBe("https://schema.org");
    return data["@graph"];
  });
}

const thing = (path: string, type: string): Thing => {
  const found = thingsOf(pageAt(path)).find((one) => one["@type"] === type);
  if (!found) throw new Error(`expected a ${type} on ${path}`);
  return found;
};

describe("structured data", () => {
  const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  const named = (type: RegExp) => ({
    "@type": expect.stringMatching(type),
    name: expect.stringMatching(/\S/),
    url: expect.stringMatching(/^https:\/\//),
  });

  // https://developers.google.com/search/docs/appearance/structured-data/article
  test("every listed post is a posting with a headline, a date, an author and a publisher", () => {
    const postings = pages
      .filter((page) => metaOf(page, "og:type") === "article" && !isHidden(page))
      .map((page) => ({
        page,
        posting: thingsOf(page).find((one) => one["@type"] === "BlogPosting"),
      }));
    expect(postings.length).toBeGreaterThan(50);
    for (const { page, posting } of postings) {
      expect(posting).toMatchObject({
        headline: metaOf(page, "og:title"),
        datePublished: metaOf(page, "article:published_time"),
        author: named(/^(Person|Organization)$/),
        publisher: named(/^Organization$/),
        mainEntityOfPage: { "@type": "WebPage", "@id": canonicalOf(page) },
      });
      expect(posting?.datePublished).toMatch(instant);
      expect(posting?.dateModified ?? "2026-01-01T00:00:00.000Z").toMatch(instant);
    }
  });

  // https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
  test("every page but home tells the way to it, from home, by pages that are there", () => {
    const known = new Set(pages.map(({ path }) => addressOf(path)));
    for (const page of pages.filter((one) => !isHidden(one) && one.path !== "/")) {
      const ways = thingsOf(page).filter((one) => one["@type"] === "BreadcrumbList");
      expect(ways).toHaveLength(1);
      const steps = ways[0]?.itemListElement as { position: number; name: string; item: string }[];
      expect(steps.length).toBeGreaterThan(1);
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, place) => place + 1));
      expect(steps[0]?.item).toBe(addressOf("/"));
      expect(steps.at(-1)?.item).toBe(addressOf(page.path));
      for (const { name, item } of steps) {
        expect(name).toMatch(/\S/);
        expect(known).toContain(item);
      }
    }
  });

  test("a question has its answer, in short and with its place", () => {
    const { about } = thing("/everything/", "BlogPosting");
    expect(about).toEqual([
      {
        "@type": "Question",
        name: "Should I take the offer — or wait for the other one?",
        text: "I have an offer, and I hope for a second one. How long may I wait?",
        acceptedAnswer: {
          "@type": "Answer",
          text: "Ask for one week, then decide with what you know.",
          url: addressOf("/everything/#answer"),
        },
      },
    ]);
    expect(thing("/several-questions/", "BlogPosting").about).toHaveLength(2);
    expect(thing("/article/", "BlogPosting")).not.toHaveProperty("about");
  });

  test("a day of review is told where a post states one", () => {
    const reviewed = pages.filter(({ html }) => html.includes('"lastReviewed"'));
    expect(reviewed.map(({ path }) => path)).toEqual(["/everything/"]);
    expect(thing("/everything/", "BlogPosting").mainEntityOfPage).toMatchObject({
      lastReviewed: "2026-05-01",
    });
  });

  test("the home page is the site's, an author's page the author's", () => {
    expect(thing("/", "WebSite")).toMatchObject({ name: site.name, url: addressOf("/") });
    expect(thing("/authors/ada/", "ProfilePage").mainEntity).toMatchObject({
      "@type": "Person",
      name: "Ada Marsh",
      jobTitle: "Hiring manager",
    });
  });

  test("no page claims to be one where readers answer, and pages to stay unfound say nothing", () => {
    expect(pages.filter(({ html }) => /"(QA|FAQ)Page"/.test(html))).toEqual([]);
    expect(pages.filter(isHidden).flatMap(thingsOf)).toEqual([]);
  });

  test("a title cannot end the script", () => {
    expect(thing("/raw-html/", "BlogPosting").headline).toContain("<script>");
  });
});

describe("where somebody shares a page", () => {
  test("every page has what a card shows", () => {
    for (const page of pages) {
      for (const name of ["og:title", "og:description", "og:url", "og:site_name", "twitter:card"]) {
        expect(metaOf(page, name)).toMatch(/\S/);
      }
      expect(metaOf(page, "og:locale")).toBe("en_US");
    }
  });

  test("a post says when it was published and changed; a list is no article", () => {
    expect(metaOf(pageAt("/everything/"), "article:modified_time")).toBe(
      "2026-05-01T00:00:00.000Z",
    );
    expect(metaOf(pageAt("/bare/"), "article:modified_time")).toBeUndefined();
    expect(metaOf(pageAt("/topics/"), "og:type")).toBe("website");
  });
});

test("the sitemap names every page that is canonical and may be found, and no other", () => {
  const parts = files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const locations = parts.flatMap((file) =>
    [...read(file).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address),
  );
  const found = pages.filter((page) => canonicalOf(page) === addressOf(page.path));
  expect(locations.sort()).toEqual(found.map(({ path }) => addressOf(path)).sort());
  for (const part of parts) expect(read("sitemap.xml")).toContain(addressOf(`/${part}`));
  expect(read("robots.txt")).toContain(`Sitemap: ${addressOf("/sitemap.xml")}`);
});

test("each post stands as Markdown beside its page, and its page says so", () => {
  const posts = pages.filter((page) => metaOf(page, "og:type") === "article");
  const texts = files.filter((file) => file.endsWith("/index.md"));
  expect(texts.map((file) => `/${file.replace("index.md", "")}`).sort()).toEqual(
    posts.map(({ path }) => path).sort(),
  );
  for (const { path, html } of posts) {
    expect(readHtml(html).references.map((address) => decodeURI(address))).toContain(
      `${path}index.md`,
    );
  }
});

test("what llms.txt names is there", () => {
  const named = [...read("llms.txt").matchAll(/\]\((.*?)\)/g)].map(([, address = ""]) =>
    decodeURI(address.slice(site.url.length + 1)),
  );
  expect(named.length).toBeGreaterThan(20);
  for (const file of named) expect(files).toContain(file.replace(/(^|\/)$/, "$1index.html"));
});

describe("a former address", () => {
  const former = [
    ["old-offer/index.html", "/everything/"],
    ["blog/two-questions.html", "/several-questions/"],
    ["тест/index.html", "/several-questions/"],
  ] as const;

  test.each(former)("%s leads on to %s", (file, to) => {
    expect(read(file)).toContain(`content="0;url=${to}"`);
  });

  test("is valid HTML", async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        extends: ["html-validate:recommended"],
        rules: { "long-title": "off" },
      }),
    );
    for (const [file] of former) {
      const { valid, results } = await validator.validateString(read(file));
      expect({ file, valid, results }).toEqual({ file, valid: true, results: [] });
    }
  });

  test("is in the table for hosts that know redirects, that of a draft is not", () => {
    const { redirects }: { redirects: { from: string; to: string }[] } = JSON.parse(
      readFileSync(join(fixtureSite, ".rung/manifest.json"), "utf8"),
    );
    expect(redirects.map(({ from, to }) => ({ from, to }))).toEqual([
      { from: "/an old question/", to: "/several-questions/" },
      { from: "/blog/two-questions.html", to: "/several-questions/" },
      { from: "/old-offer/", to: "/everything/" },
      { from: "/two-questions.php", to: "/several-questions/" },
      { from: "/тест/", to: "/several-questions/" },
    ]);
  });
});
