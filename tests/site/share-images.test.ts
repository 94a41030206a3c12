import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { listFiles } from "../../src/content/list-files";
import { site } from "../../src/site";
import { elements, metaOf, pageAt, pagesOf } from "../fixture-site/built-site";
import { fixtureSite } from "../fixture-site/places";

const imageOf = (page: Parameters<typeof metaOf>[0]): string =>
  (metaOf(page, "og:image") ?? "").replace(site.url, "");

test("every page names one picture, with its size and what it says, and it is there", async () => {
  for (const page of await pagesOf(fixtureSite)) {
    const { path, document } = page;
    const images = elements(document, "meta").filter(
      ({ attribs }) => attribs.property === "og:image",
    );
    expect([path, images.length]).toEqual([path, 1]);
    const file = join(fixtureSite, decodeURI(imageOf(page)));
    expect([path, existsSync(file)]).toEqual([path, true]);
    expect([path, metaOf(page, "twitter:card")]).toEqual([path, "summary_large_image"]);
    expect(metaOf(page, "og:image:alt")).toContain(site.name);
    const { width, height } = await sharp(readFileSync(file)).metadata();
    expect([width, height].map(String)).toEqual([
      metaOf(page, "og:image:width"),
      metaOf(page, "og:image:height"),
    ]);
  }
});

test("a post, listed or not, has a picture of its own; all other pages share the site's", async () => {
  const images = (await pagesOf(fixtureSite)).map((page) => ({
    path: page.path,
    image: imageOf(page),
  }));
  const posts = images.filter(({ image }) => image !== imageOf(pageAt("/")));
  expect(posts.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["/everything/", "/bare/", "/unlisted-post/"]),
  );
  for (const path of ["/topics/", "/about/", "/404.html"]) {
    expect(images.find((page) => page.path === path)?.image).toBe(imageOf(pageAt("/")));
  }
});

test("there is no picture that no page names", async () => {
  const named = new Set((await pagesOf(fixtureSite)).map(imageOf).map(decodeURI));
  const made = (await listFiles(fixtureSite)).filter((file) => /^share\//.test(file));
  expect(new Set(made.map((file) => `/${file}`))).toEqual(named);
});
