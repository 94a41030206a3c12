import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { applyEdits } from "../../check/apply-edits";
import type { Edit } from "../../check/rule";
import { replaceFile } from "../../content/replace-file";
import type { SourceFile } from "../../model/content";
import { lineEdits } from "../../model/line-mend";
import { plural } from "../../model/plural";
import type { Problem } from "../../model/problem";
import { unifiedDiff } from "../change/diff";

/** A problem with the file that it is in. */
export type FileProblem = Problem & { readonly path: string; readonly fix?: Edit };

/**
 * Makes the fixes that problems bring, file by file, each after showing it. What else is in a file, its line ends and its
 * byte-order mark stay byte for byte. A file that was saved meanwhile is left alone.
 *
 * @returns whether any file was changed
 */
export async function fixFiles(
  directory: string,
  files: readonly SourceFile[],
  problems: readonly FileProblem[],
  say: (text: string) => void,
): Promise<boolean> {
  let mended = 0;
  for (const { path, bytes } of files) {
    const own = problems.filter((problem) => problem.path === path);
    const [first] = own;
    if (!first || !own.some(({ fix, mend }) => fix ?? mend)) continue;
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const edits = own.flatMap((problem) => problem.fix ?? lineEdits(text, problem));
    if (edits.length === 0) continue;
    const fixed = applyEdits(text, edits);
    say(unifiedDiff(first.file, text, fixed).replace(longLine, "$1…\n"));
    const place = join(directory, path);
    if (!(await readFile(place)).equals(bytes)) {
      say(`${first.file} was saved meanwhile and is left as it is; run the command again\n`);
      continue;
    }
    for (const { beside } of edits) {
      if (beside) await writeBeside(place, beside);
    }
    await replaceFile(place, mark(bytes) + fixed);
    mended += 1;
  }
  if (mended > 0) say(`Mended ${plural(mended, "file")}\n\n`);
  return mended > 0;
}

/** Pictures as data fill screens. */
const longLine = /^(.{2000}).*\n/gm;

/** Writes a picture that stood in a text. A file of that name is that picture already. */
async function writeBeside(
  place: string,
  { name, base64 }: NonNullable<Edit["beside"]>,
): Promise<void> {
  const file = join(dirname(place), name);
  if (!existsSync(file)) await writeFile(file, Buffer.from(base64, "base64"));
}

const byteOrderMark = "\uFEFF";

/** The byte-order mark that a file begins with, if it does; decoding takes it away. */
const mark = (bytes: Uint8Array): string =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? byteOrderMark : "";
