import { dirname } from "node:path";
import { renderBody } from "../../markdown/body";
import { htmlTrees } from "../../markdown/html-tree";
import { renderImage } from "../../markdown/images";
import { outputs } from "../../outputs/outputs";
import { knownBody } from "../nodes/body-of";
import { bodyOptions } from "../nodes/body-options";
import { type Look, outputSources, type Store } from "../nodes/output-sources";

/** A file that is no page, for whoever asks for it. */
export interface PreviewFile {
  /** As it stands in a release: `/rss.xml`, `/old/index.html`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Makes the file of the outputs at `path` as the content is now, drafts included: what a build writes for everybody, the live
 * preview makes when it is asked.
 *
 * @param path decoded, without the path prefix
 * @returns `undefined` where no output makes such a file
 */
export async function previewOutput(
  root: string,
  store: Store,
  path: string,
): Promise<PreviewFile | undefined> {
  const sources = await outputSources(root, store, look(store));
  const wanted = path.endsWith("/") ? `${path}index.html` : path;
  if (sources.paths.includes(path)) return undefined;
  for (const output of outputs) {
    for (const file of output(sources)) {
      if (file.path !== wanted) continue;
      return { path: wanted, content: "make" in file ? await file.make() : file.content };
    }
  }
  return undefined;
}

/** As lists show them in the live preview: whatever is not unlisted. */
function look({ cache, pathPrefix }: Store): Look {
  return {
    visibilityOf: ({ unlisted }) => (unlisted ? "unlisted" : "listed"),
    async bodyOf(post, markdown) {
      const known = await knownBody(post, markdown, { cache, pathPrefix });
      if (known) return known;
      const treeOf = await htmlTrees(pathPrefix);
      const directory = dirname(String(markdown.fileAbsolutePath));
      const options = bodyOptions(pathPrefix, { file: post.file, directory, parts: true });
      const body = await renderBody(await treeOf(markdown.internal.content ?? ""), options);
      const { image, imageAlt = "" } = post;
      return { ...body, cover: image ? await renderImage(image, imageAlt, options) : null };
    },
  };
}
