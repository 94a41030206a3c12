import { Parser } from "htmlparser2";
import { cssReferences, styleReferences } from "../release/css-references";
import { srcsetAddresses } from "../release/srcset";

/** What a page says of itself, and what it loads. */
export interface PageFacts {
  /** As written; of the first. */
  readonly canonical: string | undefined;
  readonly shareImage: string | undefined;
  /** Every address that a browser loads by itself, or sends a form to, as written. */
  readonly loaded: readonly string[];
}

/** Attributes that hold an address which a browser loads; `href` of links that only name something is none. */
const loading: Readonly<Record<string, readonly string[]>> = {
  audio: ["src"],
  embed: ["src"],
  form: ["action"],
  iframe: ["src"],
  image: ["href", "xlink:href"],
  img: ["src"],
  input: ["src"],
  object: ["data"],
  script: ["src", "href", "xlink:href"],
  source: ["src"],
  track: ["src"],
  use: ["href", "xlink:href"],
  video: ["src", "poster"],
};
const loadedLink =
  /\b(?:stylesheet|icon|apple-touch-icon|preload|modulepreload|prefetch|manifest)\b/i;

/** Reads a page. https://www.w3.org/TR/mixed-content/ */
export function readPage(html: string): PageFacts {
  let canonical: string | undefined;
  let shareImage: string | undefined;
  const loaded: string[] = [];
  let css: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { rel = "", href } = attributes;
      if (name === "link" && rel.toLowerCase() === "canonical") canonical ??= href;
      if (name === "link" && loadedLink.test(rel) && href) loaded.push(href);
      if (name === "meta" && attributes.property === "og:image") shareImage ??= attributes.content;
      for (const attribute of loading[name] ?? []) {
        const address = attributes[attribute];
        if (address) loaded.push(address);
      }
      loaded.push(
        ...srcsetAddresses(attributes.srcset),
        ...srcsetAddresses(attributes.imagesrcset),
      );
      if (attributes.style) loaded.push(...styleReferences(attributes.style));
      if (name === "style") css = "";
    },
    ontext(text) {
      if (css !== undefined) css += text;
    },
    onclosetag(name) {
      if (name !== "style" || css === undefined) return;
      loaded.push(...cssReferences(css));
      css = undefined;
    },
  });
  parser.end(html);
  return { canonical, shareImage, loaded };
}
