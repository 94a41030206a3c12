import { dirname, join } from "node:path";
import type { CheckedFile } from "../check/rule";
import { type Body, renderBody } from "../markdown/body";
import type { ContentProblem } from "../markdown/content-error";
import { htmlTree } from "../markdown/html-tree";
import { renderImage } from "../markdown/images";
import { htmlPlugins, markdownPlugins } from "../markdown/plugins";
import { sourceCopy } from "../markdown/source-copy";
import { site } from "../site";
import { words } from "../words/words";

/** They may put more on a page than its source says. */
const hasPlugins = markdownPlugins.length + htmlPlugins.length > 0;

/** Where texts are rendered: folders as absolute paths. Plain data. */
export interface RenderPlace {
  /** `""`, or like `/blog`. */
  readonly pathPrefix: string;
  /** Where finished pictures are kept between builds. */
  readonly imageCacheDirectory: string;
  /** Where they are published. */
  readonly imageOutputDirectory: string;
}

/** A rendered text. Plain data. */
export interface RenderedBody extends Body {
  /** The frontmatter's image as HTML. */
  readonly cover: string | null;
  /** File names of the pictures that it shows. */
  readonly pictures: readonly string[];
}

/**
 * Renders the text of a file, its pictures included.
 *
 * @param warn is told what leaves the page whole
 * @throws {ContentError} with every image that cannot be used, or when the text is nested beyond reason
 */
export async function renderDocument(
  { path, file, kind, text, tree, document }: CheckedFile,
  place: RenderPlace & { readonly contentDirectory: string },
  warn?: (problem: ContentProblem) => void,
): Promise<RenderedBody> {
  const { contentDirectory, pathPrefix, imageCacheDirectory, imageOutputDirectory } = place;
  const published = new Set<string>();
  const set = { siteUrl: site.url, pathPrefix, words: words.text };
  const options = {
    ...set,
    file,
    directory: join(contentDirectory, dirname(path)),
    contentDirectory,
    lang: site.lang,
    parts: kind === "post",
    copy: kind === "post" && !hasPlugins ? sourceCopy(tree, text, set) : undefined,
    ...(warn && { warn }),
    images: {
      cacheDirectory: imageCacheDirectory,
      outputDirectory: imageOutputDirectory,
      outputPath: `${pathPrefix}/static/images`,
      published,
    },
  };
  for (const transform of markdownPlugins) transform(tree);
  const html = htmlTree(tree, pathPrefix);
  for (const transform of htmlPlugins) transform(html);
  const body = await renderBody(html, options);
  const { image, imageAlt } = document.data;
  const cover =
    kind === "post" && typeof image === "string" && typeof imageAlt === "string"
      ? await renderImage(image.trim(), imageAlt, options)
      : null;
  return { ...body, cover, pictures: [...published].sort() };
}
