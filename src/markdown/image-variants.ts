import sharp, { type Metadata, type Sharp } from "sharp";
import { isAnimatedPng, withoutMetadata } from "./apng";
import { withoutGifComments } from "./gif-comments";
import { sizeFault, widestShown } from "./image-size";
import { digest, type ImageOptions, publish } from "./image-store";
import { cleanSvg, looksLikeSvg } from "./svg";

/** An image as a page shows it. */
export interface PublishedImage {
  /** URL path of the file that every browser can show. */
  src: string;
  width: number | undefined;
  height: number | undefined;
  /** Smaller files in better formats, best first. */
  sources: { type: string; srcSet: string }[];
}

/** Change this when the same file shall give other bytes. */
const recipe = "3";
const formats = ["avif", "gif", "heif", "jpeg", "png", "tiff", "webp"];
const widths = [480, 800, 1200, 1600];

/** The message says how large, and what to do. */
export class ImageTooLarge extends Error {}

/**
 * Publishes an image in the sizes and formats that pages use, upright and without its metadata. SVG is cleaned, GIF
 * copied without its comments, an animation kept one. Files are named by their content alone: the author's name for a picture may tell
 * whom it shows.
 *
 * @throws {ImageTooLarge}
 * @throws {Error} when the bytes are no image that can be read.
 */
export async function publishVariants(
  bytes: Uint8Array,
  options: ImageOptions,
): Promise<PublishedImage> {
  const stem = digest(recipe, bytes).slice(0, 20);
  if (looksLikeSvg(bytes)) {
    const { svg, size } = cleanSvg(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const src = await publish(`${stem}.svg`, options, async () => new TextEncoder().encode(svg));
    return { src, width: size?.width, height: size?.height, sources: [] };
  }
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (!formats.includes(metadata.format)) throw new Error(`its format is ${metadata.format}`);
  const { width, height } = metadata.autoOrient;
  const fault = sizeFault(width, height, metadata.pages);
  if (fault !== undefined) throw new ImageTooLarge(fault);
  if (metadata.format === "gif") {
    const decoded = async () => (await sharp(bytes).stats()) && withoutGifComments(bytes);
    return { src: await publish(`${stem}.gif`, options, decoded), width, height, sources: [] };
  }
  if ((metadata.pages ?? 1) > 1 && metadata.format === "webp") {
    const animation = () => sharp(bytes, { animated: true }).webp().toBuffer();
    return { src: await publish(`${stem}.webp`, options, animation), width, height, sources: [] };
  }
  if (metadata.format === "png" && isAnimatedPng(bytes)) {
    const animation = async () => (await sharp(bytes).stats()) && withoutMetadata(bytes);
    return { src: await publish(`${stem}.png`, options, animation), width, height, sources: [] };
  }
  return publishPhoto(stem, bytes, metadata, options);
}

async function publishPhoto(
  stem: string,
  bytes: Uint8Array,
  { autoOrient, hasAlpha }: Metadata,
  options: ImageOptions,
): Promise<PublishedImage> {
  // An AVIF's bytes depend on how many threads made it, which is by default how many cores there are.
  sharp.concurrency(1);
  const width = Math.min(autoOrient.width, widestShown);
  const height = Math.max(1, Math.round((autoOrient.height * width) / autoOrient.width));
  const resized = (to: number): Sharp => sharp(bytes).autoOrient().resize({ width: to });
  const steps = [...widths.filter((step) => step < width), width];
  const srcSetOf = async (extension: string, encode: (image: Sharp) => Sharp): Promise<string> => {
    const candidates: string[] = [];
    for (const step of steps) {
      const make = () => encode(resized(step)).toBuffer();
      candidates.push(`${await publish(`${stem}-${step}.${extension}`, options, make)} ${step}w`);
    }
    return candidates.join(", ");
  };
  const avif = await srcSetOf("avif", (image) => image.avif({ quality: 50, effort: 3 }));
  const webp = await srcSetOf("webp", (image) => image.webp({ quality: 76 }));
  const src = await publish(`${stem}-${width}.${hasAlpha ? "png" : "jpg"}`, options, () => {
    const image = resized(width);
    return (hasAlpha ? image.png() : image.jpeg({ quality: 80, mozjpeg: true })).toBuffer();
  });
  const sources = [
    { type: "image/avif", srcSet: avif },
    { type: "image/webp", srcSet: webp },
  ];
  return { src, width, height, sources };
}
