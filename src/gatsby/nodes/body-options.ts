import { resolve } from "node:path";
import type { BodyOptions } from "../../markdown/body";
import { site } from "../../site";
import { words } from "../../words/words";
import { buildInput } from "../build-input";

/** How this build renders the text of a file. */
export function bodyOptions(
  pathPrefix: string,
  text: Pick<BodyOptions, "file" | "directory" | "parts">,
): BodyOptions {
  return {
    ...text,
    contentDirectory: buildInput.contentDirectory,
    siteUrl: site.url,
    pathPrefix,
    lang: site.lang,
    words: words.text,
    images: {
      cacheDirectory: buildInput.imageCacheDirectory,
      outputDirectory: resolve("public/static/images"),
      outputPath: `${pathPrefix}/static/images`,
    },
  };
}
