import { extensionOf } from "../model/media-types";
import { cssReferences } from "./css-references";
import { jsonFeedReferences, xmlReferences } from "./feed-references";
import { manifestReferences } from "./manifest-references";
import { scriptReferences } from "./script-references";

type Reader = (content: string) => readonly string[] | Promise<readonly string[]>;

const readers = new Map<string, Reader>([
  ["css", cssReferences],
  ["js", scriptReferences],
  ["mjs", scriptReferences],
  ["webmanifest", manifestReferences],
  ["xml", xmlReferences],
]);

/** How to find the addresses that a file refers to, as written there; `undefined` for a kind that refers to
 * nothing, and for pages, which are read for more than that. */
export function referencesIn(file: string): Reader | undefined {
  return file === "feed.json" ? jsonFeedReferences : readers.get(extensionOf(file));
}
