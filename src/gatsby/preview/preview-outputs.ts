import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { outputSources } from "../../outputs/output-sources";
import { outputs } from "../../outputs/outputs";
import { loadCardDesign } from "../../outputs/share-image/load-card-design";
import { buildInput } from "../build-input";
import { bodyOf, contentSnapshot, textDigest } from "../nodes/content-snapshot";

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
 * @param root absolute path of the folder that Gatsby works in
 * @param paths of all pages
 * @param path decoded, without the path prefix
 * @returns `undefined` where no output makes such a file
 */
export async function previewOutput(
  root: string,
  paths: readonly string[],
  path: string,
): Promise<PreviewFile | undefined> {
  if (paths.includes(path)) return undefined;
  const style = (name: string) => readFile(join(root, "src/theme/styles", name), "utf8");
  const sources = outputSources(contentSnapshot(), {
    pathPrefix: "",
    now: buildInput.now,
    preview: true,
    cards: await loadCardDesign(root),
    styles: { tokens: await style("tokens.css"), feed: await style("feed.css") },
    paths,
    digestOf: ({ file }) => textDigest(file),
    bodyOf: ({ file }) => bodyOf(file),
  });
  const wanted = path.endsWith("/") ? `${path}index.html` : path;
  for (const output of outputs) {
    for (const file of output(sources)) {
      if (file.path !== wanted) continue;
      return { path: wanted, content: "make" in file ? await file.make() : file.content };
    }
  }
  return undefined;
}
