import { plainPath } from "../model/cross-check";
import { decodeAddress } from "../model/decode-address";
import { literalPath } from "../model/literal-path";
import { isOwnAddress, reservedSlugs } from "../model/paths";
import { slugify } from "../model/slug";
import { quote } from "../model/wording";
import type { ImportedItem, Note } from "./item";

/** Where an item goes, and the former paths that lead there. */
export interface Address {
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly notes: readonly Note[];
}

/** File systems allow names of 255 bytes. */
const longestSlug = 200;

/**
 * Gives every item a slug of its own and the aliases that no other page needs.
 *
 * @param former slugs of an earlier run, by the items' keys; they stay
 */
export function allotAddresses(
  items: readonly ImportedItem[],
  former: Readonly<Record<string, string>>,
): Map<string, Address> {
  const slugs = allotSlugs(items, former);
  const owners = new Map(items.map((item) => [slugs.get(item.key) ?? "", item.where]));
  const aliasOwners = new Map<string, string>();
  return new Map(
    items.map((item): [string, Address] => {
      const slug = slugs.get(item.key) ?? "";
      const notes: Note[] = [];
      const wished = shorten(slugify(decodeAddress(item.name)));
      if (slug !== wished) {
        const message = `the address /${wished}/ is taken; it became /${slug}/`;
        notes.push({ outcome: "changed", where: item.where, message });
      }
      const aliases = item.oldPaths.flatMap((path) => {
        const alias = /^\/(?!\/)/.test(path) ? decodeAddress(path).replaceAll(" ", "%20") : "";
        const plain = plainPath(alias);
        if (plain === slug || aliasOwners.get(plain) === item.where) return [];
        const fault = faultOf(alias, plain);
        if (fault === undefined) {
          aliasOwners.set(plain, item.where);
          return [alias];
        }
        const message = `the former address ${quote(path)} leads nowhere: ${fault}`;
        notes.push({ outcome: "unclear", where: item.where, message });
        return [];
      });
      return [item.key, { slug, aliases: item.kind === "page" ? [] : aliases, notes }];
    }),
  );

  function faultOf(alias: string, plain: string): string | undefined {
    if (!literalPath.test(alias)) return "it is not a path that can be redirected";
    if (isOwnAddress(plain)) return "it is an address of the site itself";
    const owner = owners.get(plain) ?? aliasOwners.get(plain);
    return owner === undefined ? undefined : `it belongs to ${owner}`;
  }
}

function allotSlugs(
  items: readonly ImportedItem[],
  former: Readonly<Record<string, string>>,
): Map<string, string> {
  const kept = items.flatMap(({ key }): [string, string][] => {
    const slug = Object.hasOwn(former, key) ? former[key] : undefined;
    return slug === undefined ? [] : [[key, slug]];
  });
  const slugs = new Map(kept);
  const taken = new Set([...reservedSlugs, ...Object.values(former)]);
  const counts = new Map<string, number>();
  for (const { key, name } of items) {
    if (slugs.has(key)) continue;
    const base = shorten(slugify(decodeAddress(name)));
    let slug = base;
    let count = counts.get(base) ?? 1;
    while (taken.has(slug)) {
      count += 1;
      slug = `${base}-${count}`;
    }
    counts.set(base, count);
    taken.add(slug);
    slugs.set(key, slug);
  }
  return slugs;
}

function shorten(slug: string): string {
  let short = slug;
  while (new TextEncoder().encode(short).length > longestSlug) {
    const cut = short.lastIndexOf("-");
    short = cut > 0 ? short.slice(0, cut) : [...short].slice(0, 60).join("");
  }
  return short;
}
