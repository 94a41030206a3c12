import { dirname, resolve } from "node:path";
import type { Metadata } from "sharp";
import { readImage, unreadable } from "../markdown/image-file";
import { sizeFault } from "../markdown/image-size";
import { isBeside } from "../model/is-beside";
import type { Problem } from "../model/problem";
import { size } from "../model/wording";
import type { ContentImage } from "./documents";
import { isWhole } from "./is-whole";

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
  const place = { directory: resolve(directory, dirname(path)), contentDirectory: directory };
  const bytes = await readImage(src, place);
  if (!(bytes instanceof Uint8Array)) return { severity: "error", ...bytes };
  try {
    const { cleanSvg, looksLikeSvg } = await import("../markdown/svg");
    if (looksLikeSvg(bytes)) {
      const { removed } = cleanSvg(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      return (
        partsFault(src, removed) ?? weightFault(src, { format: "svg", width: 0 }, bytes.length)
      );
    }
    // A site without images does without its 30 MB.
    const { default: sharp } = await import("sharp");
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const fault = sizeFault(metadata.autoOrient.width, metadata.autoOrient.height, metadata.pages);
    if (fault !== undefined) {
      return { severity: "error", rule: "image-unreadable", message: `"${src}" ${fault}` };
    }
    if (!isWhole(bytes)) await sharp(bytes).stats();
    const { isAnimatedPng } = await import("../markdown/apng");
    const format = isAnimatedPng(bytes) ? "apng" : metadata.format;
    return (
      partsFault(src, pagesLost(metadata)) ??
      weightFault(src, { format, width: metadata.width }, bytes.length)
    );
  } catch (error) {
    return { severity: "error", ...unreadable(src, error) };
  }
}

/** What moves goes on moving; of what has pages, such as a TIFF, the first is shown. */
function pagesLost({ format, pages = 1 }: Metadata): string[] {
  return pages > 1 && format !== "gif" && format !== "webp" ? [`pages 2 to ${pages}`] : [];
}

function partsFault(src: string, removed: readonly string[]): Fault | undefined {
  if (removed.length === 0) return undefined;
  const parts = removed.slice(0, 5).join(", ");
  const advice =
    "nothing runs, moves in a drawing or comes from another file; save what is missing as a picture";
  return {
    severity: "warning",
    rule: "image-parts",
    message: `"${src}" is shown without ${parts}: ${advice}`,
  };
}

/** Pages show images at most 1,600 pixels wide; what is wider than three times that only makes builds slow. */
const widest = 4800;
/** These are sent to readers as they are. */
const asTheyAre = ["apng", "gif", "svg"];
/** What they may weigh, bytes. */
const heaviest = 1_000_000;

function weightFault(
  src: string,
  { format, width }: { readonly format: string; readonly width: number },
  bytes: number,
): Fault | undefined {
  const asIs = asTheyAre.includes(format);
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
