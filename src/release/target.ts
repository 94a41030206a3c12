/** Where the site lives, as far as its own links show it. */
export interface Place {
  /** `""`, or like `/blog`. */
  readonly pathPrefix: string;
  /** The site's address, when absolute links to it are to be followed too. */
  readonly siteUrl?: string | undefined;
}

/** Stands for the site's own host while addresses are resolved; RFC 2606 keeps it free. */
const elsewhere = "http://rung.invalid";

/**
 * The file or folder of the site that `reference`, written in the file `from`, leads to: `x/`, `static/a.png`, `""`
 * for the home page. Decoded, without query and fragment. `undefined` when it leads out of the site, or nowhere but to
 * the same page. An address outside the path prefix counts as one inside: `unprefixed` tells them apart.
 */
export function targetOf(
  reference: string,
  from: string,
  { pathPrefix, siteUrl }: Place,
): { readonly file: string; readonly unprefixed: boolean } | undefined {
  if (/^[#?]/.test(reference)) return undefined;
  const origin = siteUrl === undefined ? elsewhere : new URL(siteUrl).origin;
  const base = `${origin}${pathPrefix}/${from.split("/").map(encodeURIComponent).join("/")}`;
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  if (url.origin !== origin) return undefined;
  const path = decoded(url.pathname);
  const prefix = decoded(pathPrefix);
  if (path === undefined || prefix === undefined) return undefined;
  if (path === prefix) return { file: "", unprefixed: false };
  return path.startsWith(`${prefix}/`)
    ? { file: path.slice(prefix.length + 1), unprefixed: false }
    : { file: path.slice(1), unprefixed: true };
}

/** An encoded separator or `..` would lead out of the folder that the path is looked up in. */
function decoded(path: string): string | undefined {
  try {
    const segments = path.split("/").map(decodeURIComponent);
    const misleads = segments.some((segment) => segment === ".." || /[/\\\0]/.test(segment));
    return misleads ? undefined : segments.join("/");
  } catch {
    return undefined;
  }
}
