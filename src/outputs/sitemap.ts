import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { absolute, paths } from "../model/paths";
import { lastChanges } from "./last-changes";
import type { OutputFile, OutputSources } from "./sources";

/** Addresses in one file. The protocol allows 50,000. https://www.sitemaps.org/protocol.html */
const partSize = 45_000;
const xmlns = "http://www.sitemaps.org/schemas/sitemap/0.9";

type SitemapSources = Pick<OutputSources, "site" | "posts" | "pages" | "paths">;

/** The address of every page that a search engine may list, with the day of its last change where that is known. */
export function* sitemap(sources: SitemapSources, size = partSize): Iterable<OutputFile> {
  const { site } = sources;
  const changes = lastChanges(sources);
  const left = new Set([
    paths.notFound(),
    ...sources.posts
      .filter(({ listed, canonical }) => !listed || canonical !== undefined)
      .map(({ path }) => path),
  ]);
  const pages = sources.paths
    .filter((path) => !left.has(path))
    .map((path) => ({ path, changed: changes.get(path) }));
  const parts = Array.from({ length: Math.ceil(pages.length / size) }, (_, part) =>
    pages.slice(part * size, (part + 1) * size),
  );
  const entry = (name: "url" | "sitemap", path: string, changed: string | undefined) =>
    x(name, [
      x("loc", absolute(site.url, path)),
      ...(changed === undefined ? [] : [x("lastmod", changed)]),
    ]);

  for (const [place, part] of parts.entries()) {
    const entries = part.map(({ path, changed }) => entry("url", path, changed));
    yield file(paths.sitemapPart(place + 1), x("urlset", { xmlns }, entries));
  }
  const index = parts.map((part, place) =>
    entry("sitemap", paths.sitemapPart(place + 1), newest(part)),
  );
  yield file(paths.sitemap(), x("sitemapindex", { xmlns }, index));
}

const newest = (part: readonly { readonly changed: string | undefined }[]): string | undefined =>
  part
    .flatMap(({ changed }) => changed ?? [])
    .sort()
    .at(-1);

const file = (path: string, root: ReturnType<typeof x>): OutputFile => ({
  path,
  content: `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root)}\n`,
});
