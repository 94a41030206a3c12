import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import { ContentError, type ContentProblem } from "./content-error";
import { isElement } from "./element";
import { type ImageSite, publishImage } from "./image-file";
import type { PublishedImage } from "./image-variants";
import { withPrefix } from "./links";
import { serialise } from "./serialise";

/** How wide an image is set: the column's width (`--measure` of tokens.css), or the screen's less its margins. */
const imageSizes = "(min-width: 36rem) 31.5rem, calc(100vw - 2.5rem)";
/** The column at its widest, in CSS pixels: 31.5rem of 20 px. */
const columnWidth = 630;

type Loading = "eager" | "lazy";

/**
 * Sets the images of a tree: those beside the post as `<picture>` in several sizes, others at the address that they
 * have. All but the first wait until they are near.
 *
 * @throws {ContentError} with every image that is missing, unreadable or outside of the content folder.
 */
export async function images(tree: Root, site: ImageSite): Promise<void> {
  const places = placesOf(tree);
  const made = await Promise.all(
    places.map(({ image }, index) => setImage(image, index === 0 ? "eager" : "lazy", site)),
  );
  const problems = made.filter((result) => "rule" in result);
  if (problems.length > 0) throw new ContentError(problems);
  for (const [index, { parent, image }] of places.entries()) {
    const result = made[index];
    if (result && "type" in result) parent.children[parent.children.indexOf(image)] = result;
  }
}

/**
 * One image as HTML, for instance a post's cover.
 *
 * @param src relative to the post's folder, or an address.
 * @throws {ContentError} when it cannot be used.
 */
export async function renderImage(
  src: string,
  alt: string,
  site: ImageSite,
  loading: Loading = "eager",
): Promise<string> {
  const result = await setImage(h("img", { src, alt }), loading, site);
  if ("rule" in result) throw new ContentError([result]);
  return serialise(result);
}

interface Place {
  parent: Root | Element;
  image: Element;
}

function placesOf(parent: Root | Element): Place[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child)) return [];
    return child.tagName === "img" ? [{ parent, image: child }] : placesOf(child);
  });
}

async function setImage(
  { properties: { src, alt, title } }: Element,
  loading: Loading,
  site: ImageSite,
): Promise<ElementContent | ContentProblem> {
  if (typeof src !== "string" || src === "") return { type: "text", value: String(alt ?? "") };
  const common = {
    alt: String(alt ?? ""),
    ...(title && { title }),
    ...(loading === "lazy" && { loading }),
    decoding: "async",
  };
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(src)) {
    return h("img", { src, ...common, loading: "lazy", referrerPolicy: "no-referrer" });
  }
  if (src.startsWith("/")) return h("img", { src: withPrefix(src, site.pathPrefix), ...common });
  const found = await publishImage(src, site);
  return "rule" in found ? found : picture(found, common);
}

function picture({ src, width, height, sources }: PublishedImage, common: object): Element {
  const image = h("img", { src, ...(width && { width, height }), ...common });
  if (sources.length === 0) return image;
  const sizes = width && width < columnWidth ? `${width}px` : imageSizes;
  return h("picture", ...sources.map((source) => h("source", { ...source, sizes })), image);
}
