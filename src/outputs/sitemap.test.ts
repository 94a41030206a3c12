import { testPost, testSources } from "../../tests/support/output-sources";
import { sitemap } from "./sitemap";

const term = (id: string) => ({ id, title: id, order: 1, formerIds: [] });

const sources = testSources({
  posts: [
    testPost("new", { date: "2026-03-04T00:00:00.000Z", topics: ["pay"] }),
    testPost("changed", {
      date: "2025-01-01T00:00:00.000Z",
      updated: "2026-04-01T00:00:00.000Z",
      stages: ["entry"],
    }),
    testPost("elsewhere", { canonical: "https://first.example/x/" }),
    testPost("unlisted", { listed: false, unlisted: true, topics: ["pay"] }),
  ],
  topics: [term("pay"), term("empty")],
  paths: [
    ...["/", "/404.html", "/about/", "/archive/", "/archive/2/", "/changed/", "/elsewhere/"],
    ...["/new/", "/stages/entry/", "/topics/empty/", "/topics/pay/", "/unlisted/", "/как/"],
  ],
});

/** The entries of a file: address and last change. */
const entries = (content: unknown): [string, string | undefined][] =>
  [...String(content).matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)].map(
    ([, address = "", changed]) => [address.replace("https://rung.example", ""), changed],
  );

test("it lists what may be found, each with the day of its last change", () => {
  const [part, index] = [...sitemap(sources)];
  expect(part?.path).toBe("/sitemap-1.xml");
  expect(entries(part?.content)).toEqual([
    ["/", "2026-04-01T00:00:00.000Z"],
    ["/about/", undefined],
    ["/archive/", "2026-04-01T00:00:00.000Z"],
    ["/archive/2/", "2026-04-01T00:00:00.000Z"],
    ["/changed/", "2026-04-01T00:00:00.000Z"],
    ["/new/", "2026-03-04T00:00:00.000Z"],
    ["/stages/entry/", "2026-04-01T00:00:00.000Z"],
    ["/topics/empty/", undefined],
    ["/topics/pay/", "2026-03-04T00:00:00.000Z"],
    ["/%D0%BA%D0%B0%D0%BA/", undefined],
  ]);
  expect(index?.path).toBe("/sitemap.xml");
  expect(entries(index?.content)).toEqual([["/sitemap-1.xml", "2026-04-01T00:00:00.000Z"]]);
});

test("a page whose slug is a number is no page of the home page's list", () => {
  const [part] = [...sitemap({ ...sources, paths: ["/", "/2024/"] })];
  expect(entries(part?.content)[1]).toEqual(["/2024/", undefined]);
});

test("many addresses are split, and the index names every part", () => {
  const files = [...sitemap(sources, 4)];
  expect(files.map(({ path, content }) => [path, entries(content).length])).toEqual([
    ["/sitemap-1.xml", 4],
    ["/sitemap-2.xml", 4],
    ["/sitemap-3.xml", 2],
    ["/sitemap.xml", 3],
  ]);
});

test("under a path prefix every address has it", () => {
  const site = { ...sources.site, url: "https://host.example/blog" };
  for (const { content } of sitemap({ ...sources, site })) {
    for (const [address] of entries(content))
      expect(address).toMatch(/^https:\/\/host.example\/blog\//);
  }
});
