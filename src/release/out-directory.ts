import { lstat, readdir, readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { UsageError } from "../model/usage-error";
import { readMarker } from "./former-release";

/** A folder that a release must never replace. */
export interface KeptDirectory {
  /** As a message names it: "the content folder". */
  readonly name: string;
  readonly path: string;
  /** May a release stand inside of it? Only in the project's root. */
  readonly mayHoldRelease?: boolean;
}

/**
 * Refuses an `--out` whose replacement would destroy something: a folder with files that is not a former release, a
 * file, a kept folder, one around it, or one inside it. Returns the real place of the folder, links followed.
 *
 * @throws {UsageError} with one line: what is in the way, and what to give instead
 */
export async function checkOutDirectory(
  out: string,
  kept: readonly KeptDirectory[],
): Promise<string> {
  const place = await realPlace(resolve(out));
  for (const { name, path, mayHoldRelease = false } of kept) {
    const keptPlace = await realPlace(resolve(path));
    if (isWithin(keptPlace, place)) {
      const relation = keptPlace === place ? "is" : "contains";
      throw refusal(out, `it ${relation} ${name}, and a release replaces its whole folder`);
    }
    if (!mayHoldRelease && isWithin(place, keptPlace)) throw refusal(out, `it lies in ${name}`);
  }
  const found = await lstat(place).catch(() => undefined);
  if (found && !found.isDirectory()) throw refusal(out, "it is a file");
  if (found && (await readdir(place)).length > 0 && (await readMarker(place)) === undefined) {
    throw refusal(out, "it holds files that no release of Rung put there");
  }
  return place;
}

function refusal(out: string, reason: string): UsageError {
  return new UsageError(`--out ${out}: ${reason}; give a new or empty folder`);
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way);
}

/** Where `path` really lies, also when it, or the end of a link to it, does not exist yet. */
async function realPlace(path: string, links = 0): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || dirname(path) === path) throw error;
  }
  const parent = await realPlace(dirname(path), links);
  const here = join(parent, basename(path));
  const link = await readlink(here).catch(() => undefined);
  return link === undefined || links > 40 ? here : realPlace(resolve(parent, link), links + 1);
}
