import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { site } from "../../src/site";
import { elements, pagesOf } from "../fixture-site/built-site";
import { fixtureSite } from "../fixture-site/places";

const fileAt = (path: string) => readFileSync(join(fixtureSite, path));

test("every page leads to the icons and to the manifest, and they are there", async () => {
  for (const { path, document } of await pagesOf(fixtureSite)) {
    const links = elements(document, "link")
      .filter(({ attribs }) => /icon|manifest/.test(attribs.rel ?? ""))
      .map(({ attribs }) => attribs.href ?? "");
    expect({ path, links }).toEqual({
      path,
      links: ["/favicon.ico", "/favicon.svg", "/apple-touch-icon.png", "/manifest.webmanifest"],
    });
  }
  expect(await sharp(fileAt("/apple-touch-icon.png")).metadata()).toMatchObject({ width: 180 });
  expect(fileAt("/favicon.ico").readUInt16LE(2)).toBe(1);
});

test("the icons of the manifest are as large as it says", async () => {
  const { name, icons } = JSON.parse(fileAt("/manifest.webmanifest").toString()) as {
    name: string;
    icons: { src: string; sizes: string; type: string }[];
  };
  expect(name).toBe(site.name);
  for (const { src, sizes, type } of icons) {
    if (sizes === "any") expect(fileAt(src).toString()).toContain("<svg");
    else {
      const { width, height, format } = await sharp(fileAt(src)).metadata();
      expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
    }
  }
});
