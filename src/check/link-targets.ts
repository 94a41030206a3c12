import { posix } from "node:path";
import { plainPath } from "../model/cross-check";
import { decodeAddress } from "../model/decode-address";
import { ownFiles, paths } from "../model/paths";
import type { LinkFact } from "./facts";
import { meantAddress } from "./mistyped-address";
import type { CheckedSite, SiteFile } from "./rule";

/** Where a link leads. `path` is that of a page, `/x/`, and `fragment` what follows `#`, decoded; both as written but for that. */
type Target = { readonly path: string; readonly fragment: string } & (
  | { readonly kind: "page"; readonly page: SiteFile }
  /** A former address of a post. */
  | { readonly kind: "alias"; readonly page: SiteFile }
  /** A Markdown file, which readers do not get under that name. */
  | { readonly kind: "source"; readonly page: SiteFile }
  /** A list of the site, one of its feeds, or a file of `static/`. */
  | { readonly kind: "other" }
  | { readonly kind: "missing" }
);

/** A link that leads to this site. */
export interface InternalLink {
  readonly from: SiteFile;
  readonly link: LinkFact;
  readonly target: Target;
  /** Whether it is written with the site's whole address. */
  readonly absolute: boolean;
}

const known = new WeakMap<CheckedSite, InternalLink[]>();

/** Every link of the content that leads to this site, and where; worked out once for all rules. */
export function internalLinks(site: CheckedSite): InternalLink[] {
  const before = known.get(site);
  if (before) return before;
  const find = finderOf(site);
  const links = site.files.flatMap((from) =>
    from.links.flatMap((link) => {
      const target = find(from, link.url);
      return target ? [{ from, link, ...target }] : [];
    }),
  );
  known.set(site, links);
  return links;
}

/** Where an address leads that begins with a slash; undefined for one that leads elsewhere. */
export const targetOf = (site: CheckedSite, path: string): Target | undefined =>
  finderOf(site)(undefined, path)?.target;

/** Whether a path is that of a file that is no page: what files there are, a rule cannot know. */
export const isFile = (path: string): boolean =>
  /\.[a-z0-9]{1,11}$/i.test(path) && !/\.html?$/i.test(path);

/** The address of a file's page. */
export const pathOf = ({ kind, slug }: SiteFile): string =>
  kind === "author" ? paths.author(slug) : paths.post(slug);

const finders = new WeakMap<CheckedSite, ReturnType<typeof finderFor>>();

function finderOf(site: CheckedSite): ReturnType<typeof finderFor> {
  const find = finders.get(site) ?? finderFor(site);
  finders.set(site, find);
  return find;
}

function finderFor(site: CheckedSite) {
  const pages = new Map(site.files.map((file) => [pathOf(file), file]));
  const sources = new Map(site.files.map((file) => [file.path, file]));
  const aliases = new Map(
    site.files.flatMap((file) =>
      (file.post?.aliases ?? []).map((alias) => [plainPath(alias), file]),
    ),
  );
  const others = otherPaths(site);

  return (
    from: SiteFile | undefined,
    url: string,
  ): Pick<InternalLink, "target" | "absolute"> | undefined => {
    const written = withinSite(url, site.siteUrl);
    if (written === undefined) return undefined;
    const absolute = written !== url;
    const base = `http://site${from ? encodeURI(pathOf(from)) : "/"}`;
    if (!URL.canParse(written, base)) return undefined;
    const { pathname, hash } = new URL(written, base);
    const path = decodeAddress(pathname)
      .replace(/\/index\.html$/, "/")
      .normalize("NFC");
    const place = { path, fragment: decodeAddress(hash.slice(1)) };
    const source = sourceOf(from, written, sources);
    const page = pages.get(withSlash(path));
    const former = aliases.get(plainPath(path));
    if (page) return { absolute, target: { ...place, kind: "page", page } };
    if (source) return { absolute, target: { ...place, kind: "source", page: source } };
    if (former) return { absolute, target: { ...place, kind: "alias", page: former } };
    const ownPage = `${withSlash(path)}index.html`;
    const exists =
      others.has(withSlash(path)) || site.staticFiles.has(path) || site.staticFiles.has(ownPage);
    return { absolute, target: { ...place, kind: exists ? "other" : "missing" } };
  };
}

/** An address as it is within the site; undefined for one that leads elsewhere. */
function withinSite(url: string, siteUrl: string): string | undefined {
  const rest = url.startsWith(siteUrl) ? url.slice(siteUrl.length) : undefined;
  if (rest !== undefined && /^([/?#]|$)/.test(rest))
    return rest.startsWith("/") ? rest : `/${rest}`;
  // An address that was meant for another site is link-mistyped.
  if (meantAddress(url) !== undefined) return undefined;
  return url === "" || /^([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(url) ? undefined : url;
}

/** The Markdown file that an address names, from the file's folder or from that of the content. */
function sourceOf(
  from: SiteFile | undefined,
  written: string,
  sources: ReadonlyMap<string, SiteFile>,
): SiteFile | undefined {
  const path = decodeAddress(written.replace(/[?#].*$/, ""));
  if (!/\.(md|markdown)$/i.test(path)) return undefined;
  const relative = path.startsWith("/")
    ? path.slice(1)
    : posix.join(posix.dirname(from?.path ?? ""), path);
  return sources.get(relative);
}

/** The paths of what no file of the content stands for: pages of the plan, feeds, files of the site's own. */
function otherPaths({ content: { topics, stages }, files, pages }: CheckedSite): Set<string> {
  const lists = [
    ...topics.map(({ id }) => paths.topic(id)),
    ...stages.map(({ id }) => paths.stage(id)),
  ];
  return new Set([
    ...pages,
    ...[...ownFiles].map(withSlash),
    ...lists.map((path) => `${path}rss.xml/`),
    ...files.map((file) => `${pathOf(file)}index.md/`),
  ]);
}

const withSlash = (path: string): string => (path.endsWith("/") ? path : `${path}/`);
