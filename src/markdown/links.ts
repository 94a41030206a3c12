import type { Root } from "hast";
import { decodeAddress } from "../model/decode-address";
import { elementsOf } from "./element";

export interface LinkOptions {
  /** The site's address, path prefix included. */
  siteUrl: string;
  /** `""` or like `/blog`. */
  pathPrefix: string;
}

/**
 * Marks links that leave the site, puts the path prefix before root-relative ones that lack it (raw HTML's;
 * gatsby-transformer-remark sees to Markdown's), and lets links find the ids that the sanitiser has prefixed.
 */
export function links(tree: Root, { siteUrl, pathPrefix }: LinkOptions): void {
  const all = elementsOf(tree);
  const ids = new Set(all.map(({ properties }) => properties.id));
  const origin = new URL(siteUrl).origin;
  for (const { tagName, properties } of all) {
    const { href } = properties;
    if (tagName !== "a" || typeof href !== "string") continue;
    if (href.startsWith("#")) {
      const id = decodeAddress(href.slice(1));
      const prefixed = `user-content-${id}`;
      if (!ids.has(id) && ids.has(prefixed)) properties.href = `#${prefixed}`;
    } else if (/^\/(?![/\\])/.test(href)) {
      properties.href = withPrefix(href, pathPrefix);
    } else if (isExternal(href, origin)) {
      properties.rel = ["external", "noopener"];
      properties.className = ["external"];
    }
  }
}

export function withPrefix(path: string, pathPrefix: string): string {
  return path === pathPrefix || path.startsWith(`${pathPrefix}/`) ? path : pathPrefix + path;
}

function isExternal(href: string, origin: string): boolean {
  if (!/^(?:https?:|[/\\]{2}|\/\\)/i.test(href)) return false;
  return !URL.canParse(href, origin) || new URL(href, origin).origin !== origin;
}
