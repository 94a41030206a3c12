import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import type { Metadata } from "sharp";
import { sizeFault } from "../markdown/image-size";
import { decodeAddress } from "../model/decode-address";
import { isBeside } from "../model/is-beside";
import type { Problem } from "../model/problem";
import { size } from "../model/wording";
import type { ContentImage } from "./documents";

/**
 * Looks whether the images that the content uses exist and are images.
 *
 * @param directory absolute path of the content folder
 */
export async function checkImages(
  images: readonly ContentImage[],
  directory: string,
): Promise<Problem[]> {
  const local = images.filter(({ src }) => isBeside(src));
  const faults = await Promise.all(local.map((image) => faultOf(image, directory)));
  return faults.flatMap((fault, index) => {
    const image = local[index];
    if (!fault || !image) return [];
    const { file, line, column } = image;
    return [{ file, line, column, ...fault }];
  });
}

type Fault = Pick<Problem, "severity" | "rule" | "message">;

async function faultOf({ path, src }: ContentImage, directory: string): Promise<Fault | undefined> {
  const file = resolve(directory, dirname(path), decodeAddress(src.replace(/[?#].*$/, "")));
  const inside = relative(directory, file);
  if (inside.startsWith("..") || isAbsolute(inside)) {
    return {
      severity: "error",
      rule: "image-outside",
      message: `"${src}" is outside the content folder; put the image beside the post`,
    };
  }
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    return {
      severity: "error",
      rule: "image-missing",
      message: `there is no file "${src}" beside the post; add it, or correct the name (capitals count)`,
    };
  }
  try {
    const bytes = await readFile(file);
    const { cleanSvg, looksLikeSvg } = await import("../markdown/svg");
    if (looksLikeSvg(bytes)) {
      cleanSvg(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      return weightFault(src, { format: "svg", width: 0 }, found.size);
    }
    // A site without images does without its 30 MB.
    const { default: sharp } = await import("sharp");
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const fault = sizeFault(metadata.autoOrient.width, metadata.autoOrient.height, metadata.pages);
    return fault === undefined
      ? weightFault(src, metadata, found.size)
      : { severity: "error", rule: "image-unreadable", message: `"${src}" ${fault}` };
  } catch (error) {
    const [reason] = error instanceof Error ? error.message.split("\n") : [];
    return {
      severity: "error",
      rule: "image-unreadable",
      message: `"${src}" cannot be read as an image (${reason}); save it again as JPEG, PNG, WebP, AVIF, GIF or SVG`,
    };
  }
}

/** Pages show images at most 1,600 pixels wide; what is wider than three times that only makes builds slow. */
const widest = 4800;
/** GIF and SVG are sent to readers as large as they are, bytes. */
const heaviest = 1_000_000;

function weightFault(
  src: string,
  { format, width }: Pick<Metadata, "format" | "width">,
  bytes: number,
): Fault | undefined {
  const asIs = format === "gif" || format === "svg";
  const large = asIs ? bytes > heaviest : width > widest;
  if (!large) return undefined;
  const came = asIs ? size(bytes) : `${width} pixels wide`;
  const advice = asIs
    ? `readers get all of it; keep it below ${size(heaviest)}`
    : "1600 are shown; make it smaller";
  return {
    severity: "warning",
    rule: "image-large",
    message: `"${src}" is ${came}, and ${advice}`,
  };
}
