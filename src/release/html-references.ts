import { Parser } from "htmlparser2";
import { cssReferences, styleReferences } from "./css-references";

/** Attributes that hold one address on whatever element they stand. */
const addressed = ["src", "href", "xlink:href", "poster"] as const;
const addressedOn = new Map([
  ["object", "data"],
  ["form", "action"],
]);
const sharedMedia = /^(?:og:(?:image|video|audio)(?::(?:secure_)?url)?|twitter:image)$/;

/**
 * Every address that a page's HTML refers to, as written: links, images and their candidates, scripts, styles, share
 * images, and what inline CSS names. Once each, in order of appearance.
 */
export function htmlReferences(html: string): string[] {
  const found = new Set<string>();
  let style: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const attribute of addressed) add(attributes[attribute]);
      add(attributes[addressedOn.get(name) ?? ""]);
      for (const url of candidates(attributes.srcset)) add(url);
      for (const url of candidates(attributes.imagesrcset)) add(url);
      if (attributes.style) for (const url of styleReferences(attributes.style)) add(url);
      if (name === "meta" && sharedMedia.test(attributes.property ?? attributes.name ?? "")) {
        add(attributes.content);
      }
      if (name === "style") style = "";
    },
    ontext(text) {
      if (style !== undefined) style += text;
    },
    onclosetag(name) {
      if (name !== "style" || style === undefined) return;
      for (const url of cssReferences(style)) add(url);
      style = undefined;
    },
  });
  parser.end(html);
  return [...found];

  function add(url: string | undefined): void {
    const address = url?.trim();
    if (address) found.add(address);
  }
}

/** The addresses of a `srcset`, as https://html.spec.whatwg.org/#parsing-a-srcset-attribute reads them. */
function* candidates(srcset = ""): Generator<string> {
  let rest = srcset.replace(/^[\s,]+/, "");
  while (rest !== "") {
    const [url = ""] = /^\S+/.exec(rest) ?? [];
    const bare = url.replace(/,+$/, "");
    yield bare;
    rest = rest.slice(url.length);
    if (bare === url) rest = rest.slice(`${rest},`.indexOf(",") + 1);
    rest = rest.replace(/^[\s,]+/, "");
  }
}
