import type { SiteObject } from "./s3-objects";
import { planOrder } from "./s3-order";

const object = (path: string, contentType: string, redirect?: string): SiteObject => ({
  path,
  digest: "",
  bytes: 0,
  cache: path.endsWith(".html") && redirect === undefined ? "page" : "data",
  headers: { contentType, cacheControl: "", ...(redirect !== undefined && { redirect }) },
});

test("whatever a reader finds leads to what is already there", () => {
  const groups = planOrder(
    [
      object("sitemap.xml", "application/xml; charset=utf-8"),
      object("topics/new/rss.xml", "application/rss+xml; charset=utf-8"),
      object("index.html", "text/html; charset=utf-8"),
      object("old/index.html", "text/html; charset=utf-8", "/new/"),
      object("new/index.html", "text/html; charset=utf-8"),
      object("new/picture.svg", "image/svg+xml; charset=utf-8"),
      object("favicon.svg", "image/svg+xml; charset=utf-8"),
    ],
    (path) => path.includes("new"),
  );
  expect(groups.map((group) => group.map(({ path }) => path))).toEqual([
    ["new/picture.svg"],
    ["new/index.html"],
    ["index.html"],
    ["sitemap.xml", "topics/new/rss.xml", "old/index.html", "favicon.svg"],
  ]);
});
