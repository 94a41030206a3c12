import { posix } from "node:path";
import { plainPath } from "../model/cross-check";
import { decodeAddress } from "../model/decode-address";
import { paths } from "../model/paths";
import type { Address } from "./addresses";
import type { ImportedItem, ImportedSource } from "./item";
import { itemAnchors } from "./item-anchors";

/** Where a link of an item leads now. */
export interface Linked {
  /** Its new address, with query and fragment. */
  readonly url: string;
  readonly title: string;
  /** The part of the page that is not there any more, and so is not in `url`. */
  readonly lost?: string;
}

/** What is known of the places that the links of an import lead to. */
export interface CrossLinks {
  /** A link of `from` as it is to be written. `undefined`: it leads to no item of the import. */
  linked(url: string, from: ImportedItem): Linked | undefined;
  /** Whether a link leads to the old blog, to what is no item. */
  isLost(url: string, from: ImportedItem): boolean;
  /**
   * The address of the item whose file is `name`, as a template's tag says it: without its ending, or the end of its path alone. It
   * begins with `settled`, and is a link to be `linked` once more.
   */
  file(name: string, from: ImportedItem): string | undefined;
}

/** Before an address that is new already, so that it is not taken for an old one. */
export const settled = "rung:";

/** Stands for an old blog that does not say where it lived. */
const somewhere = "http://rung.invalid";

/** Finds where the links between the items of one import lead. */
export function crossLinks(
  { site }: Pick<ImportedSource, "site">,
  items: readonly ImportedItem[],
  addresses: ReadonlyMap<string, Address>,
): CrossLinks {
  const home = new URL(`${site ?? somewhere}/`);
  const folder = home.pathname.replace(/\/$/, "");
  const byPath = new Map<string, ImportedItem>();
  const byFile = new Map<string, ImportedItem>();
  const byQuery = new Map<string, ImportedItem>();
  for (const item of items) {
    for (const path of item.oldPaths) setNew(byPath, plainOf(path), item);
    for (const query of item.oldQueries ?? []) setNew(byQuery, query, item);
    setNew(byFile, fileOf(item.key), item);
  }
  const byNewPath = new Map(items.map((item) => [pathOf(item), item]));
  const anchors = new Map<string, ReturnType<typeof itemAnchors>>();

  return { linked, isLost, file };

  function linked(written: string, from: ImportedItem): Linked | undefined {
    const found = find(written, from);
    if (!found) return undefined;
    const { item, search, fragment } = found;
    const page = { url: pathOf(item) + search, title: item.title };
    if (fragment === "") return page;
    const known = anchors.get(item.key) ?? itemAnchors(item);
    anchors.set(item.key, known);
    const anchor = known(fragment);
    if (anchor === undefined) return { ...page, lost: fragment };
    const own = written.startsWith("#");
    return { ...page, url: `${own ? "" : page.url}#${anchor}` };
  }

  function isLost(written: string, from: ImportedItem): boolean {
    const own = site !== undefined && written.startsWith(`${site}/`);
    const path = written.slice(own ? site.length : 0).replace(/[?#].*$/, "");
    const isElsewhere =
      path === "" || path === "/" || /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(path);
    const isFile = /\.\w{1,5}$/.test(path) && !/\.(html?|mdx?|markdown)$/i.test(path);
    return !isElsewhere && !isFile && !find(written, from);
  }

  function file(name: string, from: ImportedItem): string | undefined {
    const [path = "", fragment = ""] = name.split("#");
    const item = path === "" ? from : (byFile.get(beside(path, from)) ?? endingIn(fileOf(path)));
    return item && `${settled}${pathOf(item)}${fragment && `#${fragment}`}`;
  }

  function find(written: string, from: ImportedItem) {
    const base = new URL((from.oldPaths[0] ?? "").replace(/^\/+/, ""), home);
    if (written === "" || !URL.canParse(written, base)) return undefined;
    const { pathname, protocol, host, hash, search, searchParams } = new URL(written, base);
    const fragment = decodeAddress(hash.slice(1));
    if (written.startsWith("#")) return { item: from, search: "", fragment };
    if (written.startsWith(settled)) {
      const item = byNewPath.get(pathname);
      return item && { item, search, fragment };
    }
    if (!/^https?:$/.test(protocol) || bareHost(host) !== bareHost(home.host)) return undefined;
    const path = plainOf(
      pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname,
    );
    const asked = [...searchParams].map((pair) => byQuery.get(pair.join("="))).find(Boolean);
    if (path === "") return asked && { item: asked, search: "", fragment };
    const item = byPath.get(path) ?? byFileName(written, from);
    return item && { item, search, fragment };
  }

  /** `../other.md`, as it works where the files are read. */
  function byFileName(written: string, from: ImportedItem): ImportedItem | undefined {
    const path = decodeAddress(written.replace(/[?#].*$/, ""));
    if (!/\.(md|mdx|markdown)$/i.test(path) || /^[a-z]+:/i.test(path)) return undefined;
    return (
      byFile.get(beside(path, from)) ?? (path.startsWith("/") ? endingIn(fileOf(path)) : undefined)
    );
  }

  function endingIn(name: string): ImportedItem | undefined {
    const ends = [...byFile].filter(([path]) => path === name || path.endsWith(`/${name}`));
    return ends.length === 1 ? ends[0]?.[1] : undefined;
  }

  function pathOf({ key }: ImportedItem): string {
    return encodeURI(paths.post(addresses.get(key)?.slug ?? ""));
  }
}

/** With `www.` or without is one site. */
const bareHost = (host: string): string => host.replace(/^www\./, "");

function setNew<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}

/** `/a/`, `/a`, `/a.html` and `/a/index.html` are one address. */
const plainOf = (path: string): string =>
  plainPath(path)
    .replace(/(?:^|\/)index\.html?$/i, "")
    .replace(/\.html?$/i, "");

/** A file's path without what tells no two apart. */
const fileOf = (path: string): string =>
  posix
    .normalize(path)
    .replace(/^\//, "")
    .replace(/\.(md|mdx|markdown)$/i, "")
    .replace(/\/_?index$/i, "");

const beside = (path: string, { directory }: ImportedItem): string =>
  fileOf(posix.join(directory, path));
