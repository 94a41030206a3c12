import { decodeAddress, decodeValid } from "../model/decode-address";

/** Where the site lives, as far as its own links show it. */
export interface Place {
  /** `""`, or like `/blog`. */
  readonly pathPrefix: string;
  /** The site's address, when absolute links to it are to be followed too. */
  readonly siteUrl?: string | undefined;
}

/** Stands for the site's own host while addresses are resolved; RFC 2606 keeps it free. */
const elsewhere = "http://rung.invalid";

/** Where an address of the site leads. */
export interface Target {
  /** A file or folder: `x/`, `static/a.png`, `""` for the home page. Decoded, without query and fragment. */
  readonly file: string;
  /** The place in it, decoded; `""` for its beginning. */
  readonly fragment: string;
  /** Whether it lies outside of the path prefix; it counts as one inside. */
  readonly unprefixed: boolean;
}

/**
 * Where in the site `reference`, written in the file `from`, leads. `undefined` when it leads out of the site, or nowhere but to the
 * same page.
 */
export function targetOf(
  reference: string,
  from: string,
  { pathPrefix, siteUrl }: Place,
): Target | undefined {
  if (/^[#?]/.test(reference)) return undefined;
  const origin = siteUrl === undefined ? elsewhere : new URL(siteUrl).origin;
  const base = `${origin}${pathPrefix}/${from.split("/").map(encodeURIComponent).join("/")}`;
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  if (url.origin !== origin) return undefined;
  const path = decoded(url.pathname);
  const fragment = decodeAddress(url.hash.slice(1));
  const prefix = decoded(pathPrefix);
  if (path === undefined || prefix === undefined) return undefined;
  if (path === prefix) return { file: "", fragment, unprefixed: false };
  return path.startsWith(`${prefix}/`)
    ? { file: path.slice(prefix.length + 1), fragment, unprefixed: false }
    : { file: path.slice(1), fragment, unprefixed: true };
}

/** An encoded separator or `..` would lead out of the folder that the path is looked up in. */
function decoded(path: string): string | undefined {
  const segments = path.split("/").map(decodeValid);
  const leadsHere = segments.every(
    (segment) => segment !== undefined && segment !== ".." && !/[/\\\0]/.test(segment),
  );
  return leadsHere ? segments.join("/") : undefined;
}
