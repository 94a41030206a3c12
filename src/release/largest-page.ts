import { stat } from "node:fs/promises";
import { join } from "node:path";
import { forEachOf } from "../model/for-each-of";
import { pageFile } from "../model/page-file";

/** A page, and its size on the wire: brotli, or as it is where that is not smaller. */
export interface LargestPage {
  readonly path: string;
  readonly bytes: number;
}

/** The page that takes the longest to arrive; of several, the first by path. */
export async function largestPage(
  directory: string,
  pages: readonly string[],
): Promise<LargestPage> {
  let largest: LargestPage = { path: "", bytes: 0 };
  await forEachOf(pages, 8, async (path) => {
    const file = join(directory, pageFile(path));
    if (!file.endsWith(".html")) return;
    const { size: bytes } = await stat(`${file}.br`).catch(() => stat(file));
    if (bytes > largest.bytes || (bytes === largest.bytes && path < largest.path)) {
      largest = { path, bytes };
    }
  });
  return largest;
}
