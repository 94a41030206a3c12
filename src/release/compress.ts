import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { extensionOf, isText } from "../model/media-types";

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** 0 (fast) to 11 (small). */
export type BrotliQuality = 5 | 10 | 11;

/**
 * How hard to compress the files of a release with so many text files. One core takes a page of 27 KB in 24 ms at 11,
 * 9 ms at 10 and 0.5 ms at 5, for 7.0, 7.2 and 7.7 KB; 9 gives half a percent less than 5, and feeds take it four times as long.
 * The steps keep a build's share at one or two seconds. A function of the content alone, so that releases stay reproducible.
 */
export function qualityFor(textFiles: number): BrotliQuality {
  if (textFiles <= 100) return 11;
  return textFiles <= 300 ? 10 : 5;
}

export const suffixes = [".br", ".gz"] as const;

/** A file's compressed copies by their suffix; one that would not be smaller is left out. */
export type Copies = Partial<Record<(typeof suffixes)[number], Uint8Array>>;

/** The compressed copies to send instead of `content`. The same bytes on every machine; only text has any. */
export async function compress(
  file: string,
  content: Uint8Array,
  quality: BrotliQuality,
): Promise<Copies> {
  if (!isText(file)) return {};
  const [br, zipped] = await Promise.all([
    brotli(content, { params: brotliParameters(file, content.length, quality) }),
    gz(content, { level: 9 }),
  ]);
  // The header's last byte names the operating system (RFC 1952, 2.3); 255 is "unknown".
  zipped[9] = 255;
  return {
    ...(br.length < content.length && { ".br": br }),
    ...(zipped.length < content.length && { ".gz": zipped }),
  };
}

/** Everyone downloads the scripts and styles, and there are few: those are worth the time. */
function brotliParameters(file: string, size: number, quality: BrotliQuality) {
  const shared = ["css", "js", "mjs"].includes(extensionOf(file));
  const wanted = shared ? 11 : quality;
  return {
    [constants.BROTLI_PARAM_QUALITY]: size > 512 * 1024 ? Math.min(9, wanted) : wanted,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
    // A window no larger than the file: six times as fast at quality 9, and the same size.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(size + 1)))),
  };
}
