import { decodeAddress } from "../../model/decode-address";

/** A post that moves: everything that led to the old place shall lead to the new one. */
export interface Renaming {
  /** The site's address, path prefix included, and the prefix alone: `""` or like `/blog`. */
  readonly siteUrl: string;
  readonly pathPrefix: string;
  readonly oldSlug: string;
  readonly newSlug: string;
  /** What moves, a folder or a file, relative to the content folder: `posts/old`, `posts/old.md`. */
  readonly from: string;
  /** Its new name in the same folder: `new`, `new.md`. */
  readonly name: string;
}

/** The file in which an address stands. */
export interface Place {
  /** Relative to the content folder. */
  readonly path: string;
  /** The path of its page on the site, as in `/authors/ada/`. */
  readonly address: string;
}

/**
 * An address that led to the old place, made to lead to the new one: absolute, from the site's root or relative, with its query
 * and fragment as they were.
 *
 * @param written a link's destination as it stands in Markdown or HTML
 * @returns `undefined` where it leads elsewhere
 */
export function retarget(written: string, place: Place, renaming: Renaming): string | undefined {
  const { siteUrl, pathPrefix, oldSlug, newSlug, from, name } = renaming;
  const [path = ""] = /^[^?#]*/.exec(written) ?? [];
  const rest = written.slice(path.length);
  const start = [`${siteUrl}/`, `${pathPrefix}/`, "/"].find((prefix) => path.startsWith(prefix));
  if (start === undefined ? /^[a-z][a-z\d+.-]*:/i.test(path) : path.startsWith("//")) {
    return undefined;
  }
  const own = start ?? "";
  const segments = path.slice(own.length).split("/");
  const page = segmentThatReaches(
    [oldSlug],
    segments,
    start === undefined ? partsOf(place.address) : [],
  );
  // After the slug of a post comes nothing, or a file that the site makes of it.
  if (
    page !== undefined &&
    /^(?:|index\.html|index\.md)$/.test(segments.slice(page + 1).join("/"))
  ) {
    return own + replaced(segments, page, newSlug) + rest;
  }
  if (start !== undefined) return undefined;
  const file = segmentThatReaches(partsOf(from), segments, partsOf(place.path).slice(0, -1));
  return file === undefined ? undefined : replaced(segments, file, name) + rest;
}

const partsOf = (path: string): string[] => path.split("/").filter((part) => part !== "");

/** Which segment, walked from a base, names the end of a target. */
function segmentThatReaches(
  target: readonly string[],
  segments: readonly string[],
  base: readonly string[],
): number | undefined {
  const walked = [...base];
  for (const [place, segment] of segments.entries()) {
    if (segment === "." || segment === "") continue;
    if (segment === "..") walked.pop();
    else {
      walked.push(plain(segment));
      if (walked.join("/") === target.map((part) => part.normalize("NFC")).join("/")) return place;
    }
  }
  return undefined;
}

/** A segment without percent-encoding and Markdown's backslashes. */
function plain(segment: string): string {
  return decodeAddress(segment.replace(/\\([!-/:-@[-`{-~])/g, "$1")).normalize("NFC");
}

const replaced = (segments: readonly string[], place: number, name: string): string =>
  segments.with(place, segments[place]?.includes("%") ? encodeURIComponent(name) : name).join("/");
