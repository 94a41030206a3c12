import { readdir, readFile, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import { decodeAddress } from "../model/decode-address";
import type { ContentProblem } from "./content-error";
import type { ImageOptions } from "./image-store";
import type { PublishedImage } from "./image-variants";

/** Where a body's images are looked for and go. */
export interface ImageSite {
  /** The Markdown file as errors show it. */
  file: string;
  /** Absolute path of the Markdown file's folder. */
  directory: string;
  /** Absolute path of the folder that no image may lie outside of. */
  contentDirectory: string;
  /** `""` or like `/blog`. */
  pathPrefix: string;
  images: ImageOptions;
}

/** A fault of an image, without its place. */
export type ImageFault = Pick<ContentProblem, "rule" | "message">;

/**
 * Reads the image that an author's relative address names, or says what is wrong with it.
 *
 * @param src may be percent-encoded, and its letters composed otherwise than in the name of the file
 */
export async function readImage(
  src: string,
  { directory, contentDirectory }: Pick<ImageSite, "directory" | "contentDirectory">,
): Promise<Buffer | ImageFault> {
  const outside: ImageFault = {
    rule: "image-outside",
    message: `"${src}" is outside of the content folder; copy it beside the post`,
  };
  const path = resolve(directory, decodeAddress(src.replace(/[?#].*$/s, "")));
  if (!isWithin(path, contentDirectory)) return outside;
  const file = await findFile(path);
  if (file && !isWithin(file, await realpath(contentDirectory))) return outside;
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (bytes) return bytes;
  const like = await likeNamed(path);
  const advice = like ? `write "${like}"` : "add it, or correct the name (capitals count)";
  return {
    rule: "image-missing",
    message: `there is no file "${src}" beside the post; ${advice}`,
  };
}

/** What an error of a library says of an image. */
export function unreadable(src: string, error: unknown): ImageFault {
  const [reason] = error instanceof Error ? error.message.split("\n") : [];
  const advice = "save it again as JPEG, PNG, WebP, AVIF, GIF or SVG";
  return {
    rule: "image-unreadable",
    message: `"${src}" cannot be read as an image (${reason}); ${advice}`,
  };
}

/** Publishes the image that an author's relative address names, or says what is wrong with it. */
export async function publishImage(
  src: string,
  site: ImageSite,
): Promise<PublishedImage | ContentProblem> {
  const problem = (fault: ImageFault): ContentProblem => ({ file: site.file, src, ...fault });
  const bytes = await readImage(src, site);
  if (!(bytes instanceof Uint8Array)) return problem(bytes);
  // sharp and svgo take long to load, and all of Gatsby's processes load this file: only images pay for them.
  const { ImageTooLarge, publishVariants } = await import("./image-variants");
  try {
    return await publishVariants(bytes, site.images);
  } catch (error) {
    if (!(error instanceof ImageTooLarge)) return problem(unreadable(src, error));
    return problem({ rule: "image-unreadable", message: `"${src}" ${error.message}` });
  }
}

/** The name in a file's folder that differs from the file's in capitals alone. */
async function likeNamed(path: string): Promise<string | undefined> {
  const folded = (name: string) => name.normalize("NFC").toLowerCase();
  const names = await readdir(dirname(path)).catch(() => []);
  return names.find((name) => folded(name) === folded(basename(path)));
}

/** The real path of a file, whose name may be composed otherwise than its address. */
async function findFile(path: string): Promise<string | undefined> {
  for (const name of [path, path.normalize("NFC"), path.normalize("NFD")]) {
    const found = await realpath(name).catch(() => undefined);
    if (found) return found;
  }
  return undefined;
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !/^\.\.[/\\]/.test(way) && !isAbsolute(way);
}
