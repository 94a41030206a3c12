import { readFile, realpath } from "node:fs/promises";
import { isAbsolute, relative, resolve } from "node:path";
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

/** Publishes the image that an author's relative address names, or says what is wrong with it. */
export async function publishImage(
  src: string,
  site: ImageSite,
): Promise<PublishedImage | ContentProblem> {
  const problem = (rule: ContentProblem["rule"], message: string): ContentProblem => ({
    file: site.file,
    rule,
    src,
    message: `"${src}" ${message}`,
  });
  const outside = problem(
    "image-outside",
    "is outside of the content folder; copy it beside the post",
  );
  const path = resolve(site.directory, decodeAddress(src.replace(/[?#].*$/s, "")));
  if (!isWithin(path, site.contentDirectory)) return outside;
  const file = await findFile(path);
  if (file && !isWithin(file, await realpath(site.contentDirectory))) return outside;
  const bytes = file && (await readFile(file).catch(() => undefined));
  if (!bytes) {
    return problem("image-missing", "is not there; put it beside the post or correct its name");
  }
  // sharp and svgo take long to load, and all of Gatsby's processes load this file: only images pay for them.
  const { ImageTooLarge, publishVariants } = await import("./image-variants");
  try {
    return await publishVariants(bytes, site.images);
  } catch (error) {
    if (error instanceof ImageTooLarge) return problem("image-unreadable", error.message);
    const [reason] = error instanceof Error ? error.message.split("\n") : [];
    return problem(
      "image-unreadable",
      `cannot be read as an image (${reason}); save it again as JPEG, PNG, WebP, AVIF, GIF or SVG`,
    );
  }
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
