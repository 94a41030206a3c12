import { site } from "../../src/site";
import {
  type BuiltPage,
  element,
  elements,
  metaOf,
  pagesOf,
  textOf,
} from "../fixture-site/built-site";
import { fixtureSite } from "../fixture-site/places";

let pages: BuiltPage[];
beforeAll(async () => {
  pages = await pagesOf(fixtureSite);
});

/** The pages of which something is not so, each with what is wrong: a table that a failure prints. */
function faults(faultOf: (page: BuiltPage) => unknown): Record<string, unknown> {
  return Object.fromEntries(
    pages.map((page) => [page.path, faultOf(page)] as const).filter(([, fault]) => fault),
  );
}

test.each([
  "/",
  "/everything/",
  "/bare/",
  "/article/",
  "/unlisted-post/",
  "/topics/",
  "/topics/job-search/",
  "/topics/small-steps/2/",
  "/stages/",
  "/stages/entry/",
  "/series/first-job/",
  "/archive/",
  "/archive/2/",
  "/search/",
  "/authors/ada/",
  "/authors/ben/",
  `/authors/${site.author.id}/`,
  "/about/",
  "/ask/",
  "/subscribe/",
  "/404.html",
])("there is a page %s", (path) => {
  expect(pages.map((page) => page.path)).toContain(path);
});

test("every page has one first-level heading, and headings never skip a level", () => {
  expect(
    faults(({ document }) => {
      const levels = elements(document, "*").flatMap(({ name }) =>
        /^h[1-6]$/.test(name) ? Number(name[1]) : [],
      );
      const skips = levels.some((level, place) => level > (levels[place - 1] ?? 0) + 1);
      const firsts = levels.filter((level) => level === 1).length;
      return (skips || firsts !== 1) && levels.join(" ");
    }),
  ).toEqual({});
});

test("every heading says something", () => {
  expect(
    faults(({ document }) =>
      elements(document, "*")
        .filter(({ name }) => /^h[1-6]$/.test(name))
        .some((heading) => textOf(heading) === ""),
    ),
  ).toEqual({});
});

test("every page has one header, one main and one footer of its own, and named navigation", () => {
  expect(
    faults(({ document }) => {
      const body = element(document, "body");
      const landmarks = body.children.flatMap((child) => ("name" in child ? child.name : []));
      const count = (name: string) => landmarks.filter((landmark) => landmark === name).length;
      const names = elements(body, "nav").map(
        ({ attribs }) => attribs["aria-label"] ?? attribs["aria-labelledby"],
      );
      const fits =
        ["header", "main", "footer"].every((name) => count(name) === 1) &&
        elements(body, "main").length === 1 &&
        names.every(Boolean) &&
        new Set(names).size === names.length;
      return !fits && { landmarks, names };
    }),
  ).toEqual({});
});

test("the first thing on every page leads past the header, to the main part", () => {
  expect(
    faults(({ document }) => {
      const [first] = elements(element(document, "body"), "*");
      const href = first?.name === "a" ? first.attribs.href : undefined;
      const target = elements(document, "main")[0]?.attribs;
      return (href !== `#${target?.id}` || target?.tabindex !== "-1") && { href, target };
    }),
  ).toEqual({});
});

test("every page says its language, its title, what it is about, and where it lives", () => {
  expect(
    faults((page) => {
      const title = textOf(element(page.document, "title"));
      const missing = [
        element(page.document, "html").attribs.lang !== "en" && "lang",
        !title.includes(site.name) && "title",
        !metaOf(page, "description") && "description",
        metaOf(page, "viewport") !== "width=device-width, initial-scale=1" && "viewport",
      ].filter(Boolean);
      return missing.length > 0 && missing;
    }),
  ).toEqual({});
});

test("no two pages have the same title", () => {
  const titles = pages.map(({ document }) => textOf(element(document, "title")));
  const sameText = `Lines that end as they like · ${site.name}`;
  expect(titles.filter((title, place) => titles.indexOf(title) !== place)).toEqual([sameText]);
});

test("every page names itself as the canonical one, but for those that are to stay unfound or appeared elsewhere", () => {
  const others = {
    "/404.html": undefined,
    "/unlisted-post/": undefined,
    "/everything/": "https://first.example/offer/",
  };
  for (const { path, document } of pages) {
    const canonical = elements(document, "link").find(({ attribs }) => attribs.rel === "canonical");
    const own = `${site.url}${encodeURI(path)}`;
    expect(canonical?.attribs.href).toBe(
      path in others ? others[path as keyof typeof others] : own,
    );
  }
});

test("pages that are to stay unfound say so to search engines, and no others do", () => {
  const hidden = pages.filter((page) => metaOf(page, "robots") === "noindex");
  expect(hidden.map(({ path }) => path)).toEqual(["/404.html", "/unlisted-post/"]);
});

test("no page is an application: no data, no loader, no wrapper, no styles or handlers on elements", () => {
  const marks =
    /window\.___|page-data|___gatsby|gatsby-focus-wrapper|gatsby-announcer|gatsby-script-loader|data-gatsby|webpackCompilationHash|app-data\.json/;
  expect(
    faults(({ html, document }) => {
      const attributes = elements(document, "*").flatMap(({ name, attribs }) =>
        Object.keys(attribs)
          .filter((attribute) => attribute === "style" || attribute.startsWith("on"))
          .map((attribute) => `<${name} ${attribute}>`),
      );
      return marks.exec(html)?.[0] ?? attributes[0];
    }),
  ).toEqual({});
});

test("the scripts inside of pages are the same on all of them, so that a policy can name them by their hash", () => {
  const inline = pages.map(({ document }) =>
    elements(document, "script")
      // Data is never run, and needs no hash.
      .filter(({ attribs }) => !attribs.src && attribs.type !== "application/ld+json")
      .map((script) => textOf(script)),
  );
  expect(new Set(inline.map((scripts) => JSON.stringify(scripts))).size).toBe(1);
});

test("scripts that are loaded wait until the page is read", () => {
  expect(
    faults(({ document }) =>
      elements(document, "script").some(
        ({ attribs }) => attribs.src && attribs.type !== "module" && !("defer" in attribs),
      ),
    ),
  ).toEqual({});
});

test("the next page is prerendered from a hover, within the site only", () => {
  for (const { document } of pages) {
    const script = element(
      document,
      "script",
      ({ attribs }) => attribs.type === "speculationrules",
    );
    const rules = JSON.parse(textOf(script));
    expect(rules.prerender[0]).toMatchObject({
      where: { and: expect.arrayContaining([{ href_matches: "/*" }]) },
      eagerness: "moderate",
    });
  }
});

test("ids are unique on every page", () => {
  expect(
    faults(({ document }) => {
      const ids = elements(document, "*").flatMap(({ attribs }) => attribs.id ?? []);
      return ids.find((id, place) => ids.indexOf(id) !== place);
    }),
  ).toEqual({});
});
