import { testSources } from "../../tests/support/output-sources";
import { aiCrawlers } from "./ai-crawlers";
import { robots } from "./robots";

const { site } = testSources();
const made = (ai: Partial<typeof site.aiCrawlers> = {}, pathPrefix = "") => {
  const [file] = robots({
    site: { ...site, aiCrawlers: { ...site.aiCrawlers, ...ai } },
    pathPrefix,
  });
  return String(file?.content);
};

test("everybody may read, and is told where the sitemap is", () => {
  expect(made()).toBe("User-agent: *\nAllow: /\n\nSitemap: https://rung.example/sitemap.xml\n");
});

test.each(["training", "search", "assistance"] as const)(
  "who reads for %s is refused alone",
  (purpose) => {
    const groups = made({ [purpose]: false }).split("\n\n");
    const names = aiCrawlers[purpose].map((name) => `User-agent: ${name}`);
    expect(groups[1]?.split("\n")).toEqual([...names, "Disallow: /"]);
    expect(groups[0]).toBe("User-agent: *\nAllow: /");
  },
);

test("no crawler has two purposes", () => {
  const names = Object.values(aiCrawlers).flat();
  expect(new Set(names).size).toBe(names.length);
});

test("under a path prefix the rules speak of what is under it", () => {
  expect(made({ training: false }, "/blog")).toMatch(
    /Allow: \/blog\/\n[\s\S]*Disallow: \/blog\/\n/,
  );
});
