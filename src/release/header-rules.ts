import { extensionOf, mediaType, typesByName } from "../model/media-types";
import { cacheControl } from "./cache-class";
import type { ReleasedFile } from "./manifest";
import {
  contentSecurityPolicy,
  type InlineHashes,
  type PolicyOrigins,
  securityHeaders,
} from "./security-headers";

/** Facts of the site that headers and hosts depend on. */
export interface SiteFacts {
  /** With the path prefix, without a slash at the end: `https://host/blog`. */
  readonly url: string;
  /** `""`, or like `/blog`. */
  readonly pathPrefix: string;
  /** Other sites that pages send forms to, or scripts fetch from. */
  readonly origins: PolicyOrigins;
}

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/**
 * Headers for the paths that match a pattern, without the path prefix: `*` stands for anything, and a name like `:slug` for
 * what is between two slashes, which a value may repeat. At most one `*`, as Cloudflare Pages has it.
 */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Headers;
}

/** The rules of a release, the general ones first. They are few, however many files there are: some hosts allow a hundred. */
export function headerRules(
  files: readonly ReleasedFile[],
  { url, origins }: SiteFacts,
  inline: InlineHashes,
): HeaderRule[] {
  const extensions = new Set(files.map(({ path }) => extensionOf(path)));
  const names = new Set(files.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)));
  extensions.delete("html");
  extensions.delete("");
  return [
    {
      pattern: "/*",
      headers: {
        "Cache-Control": cacheControl.page,
        "Content-Security-Policy": contentSecurityPolicy(origins, inline),
        ...securityHeaders,
      },
    },
    {
      pattern: "/search/*",
      headers: {
        "Content-Security-Policy": contentSecurityPolicy(origins, inline, { webAssembly: true }),
      },
    },
    ...[...extensions].sort().map((extension) => ({
      pattern: `/*.${extension}`,
      headers: headersOfType(mediaType(`x.${extension}`)),
    })),
    ...[...typesByName]
      .filter(([name]) => names.has(name))
      .map(([name, type]) => ({
        pattern: `/*${name}`,
        headers: { "Content-Type": `${type}; charset=utf-8` },
      })),
    ...(names.has("index.md") ? [markdownRule(url)] : []),
    ...assetPatterns(files).map((pattern) => ({
      pattern,
      headers: { "Cache-Control": cacheControl.asset },
    })),
  ];
}

/** Feeds that are read elsewhere, and sites that link to us, show our pictures. */
function headersOfType(type: string): Headers {
  return {
    "Content-Type": type,
    "Cache-Control": cacheControl.data,
    ...(type.startsWith("image/") && { "Cross-Origin-Resource-Policy": "cross-origin" }),
  };
}

/** A post as Markdown says the same as its page, which is what search engines are to show. */
function markdownRule(url: string): HeaderRule {
  return {
    pattern: "/:slug/index.md",
    headers: { "X-Robots-Tag": "noindex", Link: `<${url}/:slug/>; rel="canonical"` },
  };
}

/**
 * Patterns that match all assets and nothing else: a folder that holds nothing else, else an ending in a folder, else a name.
 */
function assetPatterns(files: readonly ReleasedFile[]): string[] {
  const mixed = new Set(
    files.filter(({ cache }) => cache !== "asset").flatMap(({ path }) => placesOf(path)),
  );
  const assets = files.filter(({ cache }) => cache === "asset");
  return [
    ...new Set(
      assets.map(({ path }) => `/${placesOf(path).find((place) => !mixed.has(place)) ?? path}`),
    ),
  ];
}

/** `a/*`, `a/b/*`, `a/b/*.png` of `a/b/c.png`. */
function placesOf(path: string): string[] {
  const folders = path.split("/").slice(0, -1);
  const places = folders.map((_, index) => `${folders.slice(0, index + 1).join("/")}/*`);
  return [...places, ...places.map((place) => `${place}.${extensionOf(path)}`)];
}

/**
 * The headers that a path is answered with.
 *
 * @param path without the path prefix, as it stands in the request: `/x/`, `/static/a.png`; a missing file has those of `/404.html`
 */
export function headersOf(rules: readonly HeaderRule[], path: string): Headers {
  const headers: Record<string, string> = {};
  for (const { pattern, headers: added } of rules) {
    const match = compiled(pattern).exec(path);
    if (!match) continue;
    for (const [name, value] of Object.entries(added)) {
      headers[name] = value.replace(/:([a-z]+)/g, (written, key) => match.groups?.[key] ?? written);
    }
  }
  return headers;
}

/** Does a value repeat what a name in its pattern stands for? */
export function isFilledIn(value: string): boolean {
  return /:[a-z]+\//.test(value.replace(/https?:\/\//g, ""));
}

/** A pattern as a regular expression; its names are named groups. JavaScript, nginx and Caddy read it alike. */
export function patternSource(pattern: string): string {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replace(/:([a-z]+)/g, "(?<$1>[^/]+)");
  return `^${source}$`;
}

/** The `xml` of `/*.xml`. */
export function extensionOfPattern(pattern: string): string | undefined {
  return /^\/\*\.([a-z0-9_]+)$/.exec(pattern)?.[1];
}

const expressions = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  const known = expressions.get(pattern);
  if (known) return known;
  const expression = new RegExp(patternSource(pattern), "u");
  expressions.set(pattern, expression);
  return expression;
}
