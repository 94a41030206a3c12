import { stat } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import sharp from "sharp";
import type { ContentImage } from "../model/content";
import type { Problem } from "../model/problem";

/** Addresses that are not files beside the post. */
const elsewhere = /^([a-z][a-z0-9+.-]*:|\/\/|\/|#)/i;

/**
 * Looks whether the images that the content uses exist and are images.
 *
 * @param directory absolute path of the content folder
 */
export async function checkImages(
  images: readonly ContentImage[],
  directory: string,
): Promise<Problem[]> {
  const local = images.filter(({ src }) => !elsewhere.test(src));
  const faults = await Promise.all(local.map((image) => faultOf(image, directory)));
  return faults.flatMap((fault, index) => {
    const image = local[index];
    if (!fault || !image) return [];
    const { file, line, column } = image;
    return [{ file, line, column, severity: "error" as const, ...fault }];
  });
}

async function faultOf(
  { path, src }: ContentImage,
  directory: string,
): Promise<Pick<Problem, "rule" | "message"> | undefined> {
  const file = resolve(directory, dirname(path), decoded(src));
  const inside = relative(directory, file);
  if (inside.startsWith("..") || isAbsolute(inside)) {
    return {
      rule: "image-outside",
      message: `"${src}" is outside the content folder; put the image beside the post`,
    };
  }
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) {
    return {
      rule: "image-missing",
      message: `there is no file "${src}" beside the post; add it, or correct the name (capitals count)`,
    };
  }
  try {
    await sharp(file).metadata();
    return undefined;
  } catch {
    return {
      rule: "image-unreadable",
      message: `"${src}" is not an image that can be read; save it again as JPEG, PNG, WebP, AVIF, GIF or SVG`,
    };
  }
}

/** An address in Markdown may be percent-encoded; a file name is not. */
function decoded(src: string): string {
  const path = src.replace(/[?#].*$/, "");
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
